import { describe, expect, it } from 'vitest'
import { createPairing } from '../../../live/server/pairing.ts'

describe('a pair code', () => {
  function clocked() {
    let time = 0
    const changes: (string | null)[] = []
    const pairing = createPairing(() => time)
    pairing.onChange(() => changes.push(pairing.code()))
    return { pairing, changes, later: (ms: number) => time += ms }
  }

  it('works once, however it is typed', () => {
    const { pairing } = clocked()
    const code = pairing.open()
    expect(pairing.redeem(` ${code.toLowerCase().slice(0, 4)} ${code.slice(4)}`)).toBe(true)
    expect(pairing.redeem(code)).toBe(false)
    expect(pairing.code()).toBeNull()
  })

  it('stays open to a wrong guess', () => {
    const { pairing } = clocked()
    const code = pairing.open()
    expect(pairing.redeem('WRONGONE')).toBe(false)
    expect(pairing.redeem(code)).toBe(true)
  })

  it('stops working after ten minutes', () => {
    const { pairing, later } = clocked()
    const code = pairing.open()
    later(10 * 60_000)
    expect(pairing.code()).toBeNull()
    expect(pairing.redeem(code)).toBe(false)
  })

  it('stops working when a new one is made', () => {
    const { pairing } = clocked()
    const first = pairing.open()
    const second = pairing.open()
    expect(pairing.redeem(first)).toBe(false)
    expect(pairing.redeem(second)).toBe(true)
  })

  it('tells whenever another code works', () => {
    const { pairing, changes } = clocked()
    const code = pairing.open()
    pairing.redeem(code)
    expect(changes).toEqual([code, null])
  })

  it('has no letters that are taken for others', () => {
    const { pairing } = clocked()
    expect(Array.from({ length: 50 }, () => pairing.open()).join('')).toMatch(/^[^01ILOU]+$/)
  })
})
