import { describe, expect, it } from 'vitest'
import { commandOfMove } from '../../../../live/client/deckMove.ts'

const here = { no: 5, slide: 'five', click: 1 }

describe('a move that a tab was asked to make', () => {
  it('is a Next on the next click and on the next slide', () => {
    expect(commandOfMove(here, { ...here, click: 2 }, false)).toEqual({ type: 'next' })
    expect(commandOfMove(here, { no: 6, slide: 'six', click: 0 }, false)).toEqual({ type: 'next' })
  })

  it('is a Back on the click and the slide before, however many clicks that one has', () => {
    expect(commandOfMove(here, { ...here, click: 0 }, false)).toEqual({ type: 'back' })
    expect(commandOfMove(here, { no: 4, slide: 'four', click: 999999 }, false)).toEqual({ type: 'back' })
  })

  it('is a jump further away', () => {
    expect(commandOfMove(here, { no: 9, slide: 'nine', click: 0 }, false)).toEqual({ type: 'jump', slide: 'nine', click: 0 })
    expect(commandOfMove(here, { ...here, click: 4 }, false)).toEqual({ type: 'jump', slide: 'five', click: 4 })
  })

  it('is a jump when the slide was chosen from a list, also a neighbor', () => {
    expect(commandOfMove(here, { no: 6, slide: 'six', click: 0 }, true)).toEqual({ type: 'jump', slide: 'six', click: 0 })
    expect(commandOfMove(here, { no: 4, slide: 'four', click: 0 }, true)).toEqual({ type: 'jump', slide: 'four', click: 0 })
  })
})
