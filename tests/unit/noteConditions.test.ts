import type { ScaleTally } from '../../live/domain/activities/scale.ts'
import type { LiveResult, NoteCondition } from '../../live/domain/noteConditions.ts'
import type { Phase } from '../../live/domain/session.ts'
import { describe, expect, it } from 'vitest'
import { check } from '../../live/domain/activities/check.ts'
import { NO_TERMS } from '../../live/domain/boards/draft.ts'
import { CONDITIONS, CONDITIONS_OF, conditionsOn } from '../../live/domain/noteConditions.ts'
import { aTally } from '../helpers/builders.ts'
import { aCheck, aRound, aScale, people } from '../helpers/checkBuilders.ts'
import { aPoll } from '../helpers/domainBuilders.ts'
import { aSort, aSortTally } from '../helpers/sortBuilders.ts'

const BANDS = { low: 35, high: 70 }
const CLOSED = { phase: 'closed' } as const

function result(with_: Partial<LiveResult>): LiveResult {
  return { tallies: [], movement: null, ...with_ }
}

describe('the result of a poll', () => {
  it.each<[string, NoteCondition, string[] | null, Record<string, number>]>([
    ['is few below the size of the group', 'few', ['b'], { b: 2 }],
    ['is agreed above seventy percent of the key', 'agree', ['b'], { a: 2, b: 8 }],
    ['is split at exactly seventy percent', 'split', ['b'], { a: 3, b: 7 }],
    ['is split at exactly thirty-five percent', 'split', ['b'], { a: 13, b: 7 }],
    ['differs below thirty-five percent, also where most agree on something else', 'differ', ['b'], { a: 9, b: 1 }],
    ['counts people who are not sure as not matching', 'split', ['b'], { 'b': 6, 'not-sure': 4 }],
    ['without a key is agreed when most chose the same', 'agree', null, { a: 8, b: 2 }],
    ['without a key never differs', 'split', null, { a: 4, b: 3, c: 3 }],
  ])('%s', (_, condition, key, counts) => {
    expect(conditionsOn(aPoll({ key }), CLOSED, result({ tallies: [aTally(counts)] }), BANDS)).toEqual([condition])
  })

  it.each<[Phase, NoteCondition[]]>([
    ['waiting', []],
    ['open', []],
    ['closed', ['agree']],
    ['shown', ['agree']],
    ['explained', ['agree']],
  ])('while %s meets %j', (phase, conditions) => {
    expect(conditionsOn(aPoll(), { phase }, result({ tallies: [aTally({ b: 5 })] }), BANDS)).toEqual(conditions)
  })

  it.each<[number, NoteCondition]>([[2, 'moved'], [1, 'unmoved']])('after a second vote in which %i of 10 changed has %s', (moved, condition) => {
    const movement = { pairs: 10, moved, moves: [] }
    expect(conditionsOn(aPoll(), CLOSED, result({ tallies: [aTally({ a: 10 }), aTally({ b: 10 })], movement }), BANDS)).toEqual([condition])
  })
})

describe('the result of other kinds', () => {
  it('of a check is the mean of its questions that have a key', () => {
    const exercise = aCheck()
    const of = (...answers: Parameters<typeof people>) => conditionsOn(exercise, CLOSED, result({ tallies: [check.tally(exercise, aRound(people(...answers)))] }), BANDS)
    expect(of(...Array.from({ length: 4 }, () => ({ K1: ['b'], K2: ['b'] })))).toEqual(['agree'])
    expect(of(...Array.from({ length: 4 }, () => ({ K1: ['b'], K2: ['a'] })))).toEqual(['split'])
    expect(of(...Array.from({ length: 4 }, () => ({ K1: ['a'], K2: ['a'] })))).toEqual(['differ'])
  })

  it.each<[number, NoteCondition]>([[10, 'moved'], [9, 'unmoved'], [-20, 'unmoved']])('of a second look that gained %i points is %s', (points, condition) => {
    const share = (percent: number) => ({ people: 0, percent, low: 0, high: 100 })
    const comparison = { kind: 'check' as const, pairs: 12, items: [{ item: 'K1', pairs: 12, before: share(40), after: share(40 + points), unsure: { before: 0, after: 0 } }], gain: null, effect: null }
    const tally = { kind: 'check' as const, responses: 12, hands: 0, finished: 12, items: {} }
    expect(conditionsOn(aCheck(), CLOSED, result({ tallies: [tally], comparison }), BANDS)).toEqual([condition])
  })

  it.each<[string, NoteCondition, ScaleTally['statements'][string]['counts']]>([
    ['with most at one end is agreed', 'agree', [0, 0, 1, 4, 5]],
    ['with both ends full is split', 'split', [5, 0, 0, 0, 5]],
    ['spread over all steps is split', 'split', [2, 2, 2, 2, 2]],
  ])('of a scale %s', (_, condition, counts) => {
    const tally: ScaleTally = { kind: 'scale', responses: 10, hands: 0, statements: { a: { responses: 10, counts, mean: 3 } } }
    expect(conditionsOn(aScale(), CLOSED, result({ tallies: [tally] }), BANDS)).toEqual([condition])
  })

  it('of a sort is that of the card which splits most', () => {
    const agreed = aSortTally({ R01: [9, 1, 0, 0], R02: [8, 2, 0, 0] })
    expect(conditionsOn(aSort(), CLOSED, result({ tallies: [agreed] }), BANDS)).toEqual(['agree'])
    expect(conditionsOn(aSort(), CLOSED, result({ tallies: [aSortTally({ R01: [9, 1, 0, 0], R02: [5, 5, 0, 0] })] }), BANDS)).toEqual(['split'])
    expect(conditionsOn(aSort(), CLOSED, result({ tallies: [aSortTally({ R01: [1, 1, 0, 0] })] }), BANDS)).toEqual(['few'])
  })

  it('of an agreement is split when two tables name two roles for one card', () => {
    const exercise = { ...aPoll(), kind: 'agreement' as const, from: 'role-sort', items: 3, cards: [], pen: 'one' as const }
    const draft = (table: number, accountable: string) => ({ table, items: [{ ...NO_TERMS, card: 'R01', text: '', short: '', accountable }] })
    const of = (...roles: string[]) => conditionsOn(exercise, CLOSED, result({ drafts: roles.map((role, at) => draft(at + 1, role)) }), BANDS)
    expect([of(), of('Shift lead', 'shift lead ', ''), of('Shift lead', 'Program manager')]).toEqual([['few'], ['agree'], ['split']])
  })

  it('of words, texts, ranks and questions meets no condition', () => {
    expect((['words', 'text', 'rank', 'questions'] as const).flatMap(kind => CONDITIONS_OF[kind])).toEqual([])
  })
})

it('styles every condition, in presenter view and on the console alike', async () => {
  const { readFile } = await import('node:fs/promises')
  const css = await readFile(new URL('../../styles/notes.css', import.meta.url), 'utf8')
  for (const condition of CONDITIONS)
    expect(css).toContain(`[data-result~='${condition}'] .when-${condition}`)
})
