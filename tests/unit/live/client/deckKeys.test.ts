import type { Under } from '../../../../live/client/deckKeys.ts'
import { describe, expect, it } from 'vitest'
import { wishOfKey } from '../../../../live/client/deckKeys.ts'

function press(key: string, under: Under = 'slide', held: Partial<Parameters<typeof wishOfKey>[0]> = {}) {
  return wishOfKey({ key, repeat: false, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...held }, under)
}

describe('a key on the stage', () => {
  it.each([
    ['ArrowRight', 'next'],
    ['ArrowDown', 'next'],
    ['PageDown', 'next'],
    ['Enter', 'next'],
    [' ', 'next'],
    ['ArrowLeft', 'back'],
    ['ArrowUp', 'back'],
    ['PageUp', 'back'],
    ['.', 'blank'],
    ['b', 'blank'],
  ] as const)('%s wishes %s', (key, wish) => {
    expect(press(key)).toBe(wish)
  })

  it.each(['F5', 'Escape', 'a', 'Tab', 'F11'])('%s is not the deck\'s', (key) => {
    expect(press(key)).toBeNull()
  })

  it('goes back with Shift and Space', () => {
    expect(press(' ', 'slide', { shiftKey: true })).toBe('back')
  })

  it('wishes once however long it is held', () => {
    expect(press('PageDown', 'slide', { repeat: true })).toBeNull()
  })

  it('leaves shortcuts to the browser', () => {
    expect(press('ArrowLeft', 'slide', { altKey: true })).toBeNull()
    expect(press('b', 'slide', { ctrlKey: true })).toBeNull()
  })

  it('leaves Space and Enter to a focused button, and keeps a clicker alive on it', () => {
    expect(press(' ', 'control')).toBeNull()
    expect(press('Enter', 'control')).toBeNull()
    expect(press('PageDown', 'control')).toBe('next')
    expect(press('PageUp', 'control')).toBe('back')
    expect(press('.', 'control')).toBe('blank')
  })

  it('leaves everything to a field', () => {
    expect(press('b', 'field')).toBeNull()
    expect(press('PageDown', 'field')).toBeNull()
  })

  it('leaves the arrows to the overview', () => {
    expect(press('ArrowRight', 'overview')).toBeNull()
    expect(press('Enter', 'overview')).toBeNull()
    expect(press('PageDown', 'overview')).toBe('next')
  })
})
