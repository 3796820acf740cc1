import type { Bin } from '../../../live/domain/activities/sort.ts'
import type { BoardAction } from '../../../live/domain/boards/board.ts'
import type { SortBoard } from '../../../live/domain/boards/sortTable.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BINS, placedOn } from '../../../live/domain/activities/sort.ts'
import { actOnSort, EMPTY_SORT, MAX_FLAGS, sortTableView, tableNotes, tablesTally, unanimousBin } from '../../../live/domain/boards/sortTable.ts'

const cards = ['R01', 'R02', 'R03'].map(id => ({ id }))
const people = ['ann', 'bob', 'cleo']

const action: fc.Arbitrary<BoardAction> = fc.oneof(
  fc.constant<BoardAction>({ type: 'pen' }),
  fc.record({ type: fc.constant('place' as const), card: fc.constantFrom('R01', 'R02', 'R03', 'R99'), bin: fc.constantFrom(...BINS) }),
  fc.record({ type: fc.constant('accountable' as const), card: fc.constantFrom('R01', 'R02'), role: fc.string({ maxLength: 20 }) }),
  fc.record({ type: fc.constant('flag' as const), card: fc.constantFrom('R01', 'R02', 'R03'), on: fc.boolean() }),
  fc.record({ type: fc.constant('unowned' as const), text: fc.string({ maxLength: 20 }), on: fc.boolean() }),
)
const move = fc.record({ who: fc.constantFrom(...people), action })
const solo = fc.array(fc.dictionary(fc.constantFrom('R01', 'R02', 'R03'), fc.constantFrom<Bin>(...BINS)), { maxLength: 4 })

/** The board after all moves, those that were refused left out. */
function played(moves: { who: string, action: BoardAction }[], everyone = false): SortBoard {
  return moves.reduce((board, { who, action }) => {
    const after = actOnSort(board, action, who, { cards, everyone })
    return after.ok ? after.value : board
  }, EMPTY_SORT)
}

const place = (card: string, bin: Bin): BoardAction => ({ type: 'place', card, bin })

describe('the pen of a table', () => {
  it('is taken by one tap, and whoever had it follows', () => {
    const board = played([{ who: 'ann', action: { type: 'pen' } }, { who: 'bob', action: { type: 'pen' } }])
    expect(board.pen).toBe('bob')
    expect(actOnSort(board, place('R01', 'program'), 'ann', { cards, everyone: false })).toEqual({ ok: false, error: { code: 'not-allowed' } })
  })

  it('that nobody has comes with the first move', () => {
    expect(played([{ who: 'cleo', action: place('R01', 'shared') }])).toMatchObject({ pen: 'cleo', placed: { R01: 'shared' } })
  })

  it('is with one phone at most, however many reach for it at once', () => {
    fc.assert(fc.property(fc.shuffledSubarray(people, { minLength: 1 }), (order) => {
      const board = played(order.map(who => ({ who, action: { type: 'pen' } })))
      expect(board.pen).toBe(order.at(-1))
      const movers = people.filter(who => actOnSort(board, place('R01', 'program'), who, { cards, everyone: false }).ok)
      expect(movers).toEqual([order.at(-1)])
    }))
  })

  it('does not matter where everyone may move', () => {
    const board = played([{ who: 'ann', action: place('R01', 'program') }, { who: 'bob', action: place('R01', 'shared') }], true)
    expect(board).toMatchObject({ pen: null, placed: { R01: 'shared' } })
  })
})

describe('a table that sorts', () => {
  it('keeps every card in one bin at most, and knows no others', () => {
    fc.assert(fc.property(fc.array(move), fc.boolean(), solo, (moves, everyone, answers) => {
      const { cards: seen } = sortTableView(played(moves, everyone), { cards, solo: answers })
      expect(seen.map(({ id }) => id)).toEqual(['R01', 'R02', 'R03'])
      expect(seen.every(({ bin }) => bin === null || BINS.includes(bin))).toBe(true)
    }))
  })

  it('is the same when an action arrives twice', () => {
    fc.assert(fc.property(fc.array(move), move, (before, last) => {
      expect(played([...before, last, last], true)).toEqual(played([...before, last], true))
    }))
  })

  it('flags two cards at most', () => {
    fc.assert(fc.property(fc.array(move), (moves) => {
      expect(played(moves, true).flagged.length).toBeLessThanOrEqual(MAX_FLAGS)
    }))
  })

  it('adds what nobody owns as plain text, once', () => {
    const board = played([' Archive  the\nold tools ', 'Archive the old tools', '   '].map(text => ({ who: 'ann', action: { type: 'unowned', text, on: true } })))
    expect(board.unowned).toEqual(['Archive the old tools'])
  })
})

describe('what a table agrees on before it talks', () => {
  it('is a card that all who placed it put into the same bin, two at least', () => {
    expect(unanimousBin('R01', [{ R01: 'program' }, { R01: 'program' }, {}])).toBe('program')
    expect(unanimousBin('R01', [{ R01: 'program' }, { R01: 'shared' }])).toBeNull()
    expect(unanimousBin('R01', [{ R01: 'program' }])).toBeNull()
    expect(unanimousBin('R01', [{ R01: 'unsure' }, { R01: 'unsure' }])).toBeNull()
  })

  it('is placed already, and moves when the table moves it', () => {
    const answers = [{ R01: 'program' }, { R01: 'program', R02: 'shared' }]
    expect(sortTableView(EMPTY_SORT, { cards, solo: answers }).cards).toMatchObject([{ bin: 'program', agreed: true }, { bin: null, agreed: false }, { bin: null, agreed: false }])
    const moved = played([{ who: 'ann', action: place('R01', 'operations') }])
    expect(sortTableView(moved, { cards, solo: answers }).cards[0]).toMatchObject({ bin: 'operations', agreed: true })
  })

  it('does not depend on the order of its people', () => {
    fc.assert(fc.property(solo, (answers) => {
      expect(sortTableView(EMPTY_SORT, { cards, solo: answers.toReversed() })).toEqual(sortTableView(EMPTY_SORT, { cards, solo: answers }))
    }))
  })
})

describe('the tables together', () => {
  it('count each table once for each card it has placed', () => {
    fc.assert(fc.property(fc.array(fc.record({ moves: fc.array(move), solo }), { maxLength: 5 }), (tables) => {
      const boards = tables.map(({ moves, solo }) => ({ board: played(moves, true), solo }))
      const tally = tablesTally(cards, boards)
      for (const { id } of cards) {
        const placed = boards.filter(({ board, solo }) => sortTableView(board, { cards, solo }).cards.find(card => card.id === id)?.bin !== null)
        expect(placedOn(tally.cards[id]!)).toBe(placed.length)
      }
      expect(tally.responses).toBeLessThanOrEqual(tables.length)
    }))
  })

  it('name roles only for cards that they hold to be shared', () => {
    const board: SortBoard = { ...EMPTY_SORT, placed: { R01: 'shared', R02: 'program' }, accountable: { R01: 'Sponsor', R02: 'Sponsor' }, flagged: ['R03'], unowned: ['Feed the cat'] }
    expect(tableNotes(cards, [{ board, solo: [] }, { board, solo: [] }])).toEqual({
      unowned: ['Feed the cat'],
      flagged: { R03: 2 },
      accountable: { R01: { Sponsor: 2 } },
    })
  })
})
