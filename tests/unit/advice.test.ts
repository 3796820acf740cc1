import type { PollExercise } from '../../live/domain/activities/poll.ts'
import type { Phase } from '../../live/domain/session.ts'
import { describe, expect, it } from 'vitest'
import { adviceOn, BANDS } from '../../live/domain/advice.ts'
import { aTally } from '../helpers/builders.ts'
import { aPoll } from '../helpers/domainBuilders.ts'
import { aCard, aSort, aSortTally } from '../helpers/sortBuilders.ts'

function advice(with_: Partial<PollExercise>, counts: Record<string, number>, bands = BANDS, phase: Phase = 'closed', round = 1) {
  return adviceOn(aPoll(with_), { phase, round }, aTally(counts), bands)
}

describe('with a key, the band rule goes by the share that matches', () => {
  it.each([
    [0, 'reteach'],
    [34, 'reteach'],
    [35, 'talk'],
    [52, 'talk'],
    [70, 'talk'],
    [71, 'move-on'],
    [100, 'move-on'],
  ])('%i of 100: %s', (people, code) => {
    expect(advice({}, { a: 100 - people, b: people })).toEqual({ code, share: people / 100 })
  })

  it('does not round a share into another band', () => {
    expect(advice({}, { a: 8, b: 19 })?.code).toBe('move-on')
    expect(advice({}, { a: 19, b: 10 })?.code).toBe('reteach')
  })

  it('adds the options that a key names together', () => {
    expect(advice({ key: ['a', 'b'] }, { a: 4, b: 4, c: 2 })).toEqual({ code: 'move-on', share: 0.8 })
  })

  it('counts "not sure" as not matching', () => {
    expect(advice({}, { 'b': 6, 'not-sure': 4 })).toEqual({ code: 'talk', share: 0.6 })
  })
})

describe('without a key, it goes by the share of the most chosen option', () => {
  const open = { key: null, vote: 'twice' } as const
  it.each([
    [34, 'talk'],
    [70, 'talk'],
    [71, 'other-side'],
    [100, 'other-side'],
  ])('%i of 100: %s', (people, code) => {
    const rest = 100 - people
    expect(advice(open, { a: people, b: Math.floor(rest / 2), c: Math.ceil(rest / 2) })).toEqual({ code, share: people / 100 })
  })

  it('never takes "not sure" for an agreement', () => {
    expect(advice(open, { 'a': 2, 'not-sure': 8 })).toEqual({ code: 'talk', share: 0.2 })
  })
})

describe('of a sort, the contested card that divides most', () => {
  const cards = [aCard('R01'), aCard('R02', { level: 'contested' }), aCard('R03', { level: 'contested' })]
  const sorted = (counts: Parameters<typeof aSortTally>[0], phase: Phase = 'closed', round = 1) => adviceOn(aSort({ cards }), { phase, round }, aSortTally(counts), BANDS)

  it('is to be talked about, as long as there are people who see it differently', () => {
    expect(sorted({ R01: [3, 3, 4, 0], R02: [8, 2, 0, 0], R03: [5, 3, 2, 0] })).toEqual({ code: 'talk', share: 0.5, card: 'Short R03' })
  })

  it('is to be argued from the other side, where most agree even on it', () => {
    expect(sorted({ R01: [3, 3, 4, 0], R02: [8, 2, 0, 0], R03: [10, 0, 0, 0] })).toEqual({ code: 'other-side', share: 0.8, card: 'Short R02' })
  })

  it('is never one that few placed, nor one with a key, nor agreed upon by being unsure', () => {
    expect(sorted({ R01: [5, 5, 0, 0], R02: [1, 1, 0, 0], R03: [0, 0, 0, 0] })).toBeNull()
    expect(sorted({ R01: [5, 5, 0, 0], R02: [1, 1, 0, 8], R03: [10, 0, 0, 0] })).toEqual({ code: 'talk', share: 0.1, card: 'Short R02' })
  })

  it('is told after the first round, and not while people still sort', () => {
    const counts: Parameters<typeof aSortTally>[0] = { R01: [3, 3, 4, 0], R02: [8, 2, 0, 0], R03: [5, 3, 2, 0] }
    expect(sorted(counts, 'open')).toBeNull()
    expect(sorted(counts, 'closed', 2)).toBeNull()
    expect(sorted(counts, 'shown')?.card).toBe('Short R03')
  })
})

describe('the bands', () => {
  it.each([
    [{ low: 30, high: 80 }, 32, 'talk'],
    [{ low: 30, high: 80 }, 75, 'talk'],
    [{ low: 50, high: 50 }, 49, 'reteach'],
    [{ low: 50, high: 50 }, 51, 'move-on'],
  ])('%o, %i of 100: %s', (bands, people, code) => {
    expect(advice({}, { a: 100 - people, b: people }, bands)?.code).toBe(code)
  })
})

describe('there is no advice', () => {
  const half = { a: 5, b: 5 }
  it.each<[string, ReturnType<typeof advice>]>([
    ['before the vote is open', advice({}, half, BANDS, 'waiting')],
    ['while people vote', advice({}, half, BANDS, 'open')],
    ['after the second vote', advice({}, half, BANDS, 'closed', 2)],
    ['where nobody answered', advice({ minGroup: 1 }, {})],
    ['where fewer answered than a result is shown of', advice({ minGroup: 3 }, { a: 1, b: 1 })],
    ['on a multiple choice', advice({ select: 'many' }, half)],
    ['on a question that asks for no judgement', advice({ key: null, vote: 'once' }, half)],
  ])('%s', (_, given) => {
    expect(given).toBeNull()
  })

  it('except in the phases after the close', () => {
    for (const phase of ['closed', 'shown', 'explained'] as const)
      expect(advice({}, half, BANDS, phase)?.code).toBe('talk')
  })
})
