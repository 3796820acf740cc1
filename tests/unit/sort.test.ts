import type { Card, Placements } from '../../live/domain/activities/sort.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptPlacements, agreement, BINS, byDisagreement, cardMovements, placedOn, tallyPlacements } from '../../live/domain/activities/sort.ts'

const card = (id: string): Card => ({ id, text: id, short: id, owner: 'program', level: 'easy', rationale: '', accountable: null, source: '' })
const cards = ['R01', 'R02', 'R03'].map(card)
const placements = fc.dictionary(fc.constantFrom('R01', 'R02', 'R03'), fc.constantFrom(...BINS), { minKeys: 1 })
const people = (...answers: Placements[]) => answers.map((answer, i) => ({ participant: `p${i}`, answer: answer as Record<string, string> }))

describe('accepting placements', () => {
  it.each([
    ['some cards in bins', { R02: 'shared', R01: 'program' }, { R01: 'program', R02: 'shared' }],
    ['no card', {}, null],
    ['an unknown card', { R99: 'program' }, null],
    ['an unknown bin', { R01: 'sponsor' }, null],
    ['a list', ['R01'], null],
    ['nothing', null, null],
    ['a property of every object', { constructor: 'program' }, null],
  ])('%s', (_, answer, expected) => {
    expect(acceptPlacements(cards, answer)).toEqual(expected)
  })

  it('changes nothing the second time', () => {
    fc.assert(fc.property(placements, (answer) => {
      const once = acceptPlacements(cards, answer)
      expect(acceptPlacements(cards, once!)).toEqual(once)
    }))
  })
})

describe('tally', () => {
  it('does not depend on the order of the people', () => {
    fc.assert(fc.property(fc.array(placements), (answers) => {
      expect(tallyPlacements(cards, [...answers].reverse())).toEqual(tallyPlacements(cards, answers))
    }))
  })

  it('keeps every placement exactly once', () => {
    fc.assert(fc.property(fc.array(placements), (answers) => {
      const { cards: counts } = tallyPlacements(cards, answers)
      const placed = Object.values(counts).reduce((sum, bins) => sum + placedOn(bins), 0)
      expect(placed).toBe(answers.reduce((sum, answer) => sum + Object.keys(answer).length, 0))
    }))
  })
})

describe('disagreement', () => {
  it('puts the most disputed card first and cards without placements last', () => {
    const tally = tallyPlacements(cards, [{ R01: 'program', R02: 'program' }, { R01: 'program', R02: 'shared' }])
    expect(byDisagreement(cards, tally)).toEqual(['R02', 'R01', 'R03'])
    expect(agreement(tally.cards.R01!)).toBe(1)
    expect(agreement(tally.cards.R03!)).toBe(0)
  })
})

describe('movement of cards', () => {
  it('counts who moved a card from which bin to which, of those who placed it twice', () => {
    const before = people({ R01: 'operations', R02: 'program' }, { R01: 'operations' }, { R01: 'shared' })
    const after = people({ R01: 'shared', R02: 'program' }, { R01: 'shared' }, { R02: 'program' })
    expect(cardMovements(cards, before, after)).toEqual([
      { card: 'R01', pairs: 2, moved: 2, moves: [{ from: 'operations', to: 'shared', people: 2 }] },
    ])
  })
})
