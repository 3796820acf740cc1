import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '../../live/domain/activities/check.ts'
import { compareChecks } from '../../live/domain/activities/checkComparison.ts'
import { aCheck, aRound, aSecondLook, people } from '../helpers/checkBuilders.ts'

const first = aCheck()
const second = aSecondLook()

describe('an answer to a check', () => {
  it('is the choice of each item so far, in the order they are asked', () => {
    expect(JSON.stringify(check.accept(first, { K2: ['a'], K1: ['b'] }))).toBe('{"K1":["b"],"K2":["a"]}')
    expect(check.accept(first, { K2: ['not-sure'] })).toEqual({ K2: ['not-sure'] })
  })

  it.each([
    ['no item', {}],
    ['an item of another check', { K1: ['b'], K9: ['a'] }],
    ['an option that is none', { K1: ['z'] }],
    ['two options where one is asked', { K1: ['a', 'b'] }],
    ['a list', ['b']],
    ['nothing', null],
  ])('is refused when it names %s', (_, answer) => {
    expect(check.accept(first, answer)).toBeNull()
  })

  it('is accepted again as it is', () => {
    const accepted = check.accept(first, { K2: ['a'], K1: ['b'] })
    expect(check.accept(first, accepted!)).toEqual(accepted)
  })
})

describe('the tally of a check', () => {
  const answers = people({ K1: ['b'], K2: ['a'] }, { K1: ['b'] }, { K2: ['not-sure'] })

  it('counts who began, who finished, and each item by itself', () => {
    const tally = check.tally(first, aRound(answers))
    expect(tally).toMatchObject({ responses: 3, finished: 1, hands: 0 })
    expect(tally.items.K1).toMatchObject({ responses: 2, counts: { 'a': 0, 'b': 2, 'c': 0, 'not-sure': 0 } })
    expect(tally.items.K2).toMatchObject({ responses: 2, counts: { 'a': 1, 'not-sure': 1 } })
  })

  it('adds hands by item and option; they finish nothing', () => {
    const tally = check.tally(first, aRound(answers, { hands: { 'K1/a': 4, 'K2/a': 2, 'K2/b': 1 } }))
    expect(tally).toMatchObject({ responses: 7, hands: 4, finished: 1 })
    expect(tally.items.K1).toMatchObject({ responses: 6, hands: 4, counts: { a: 4, b: 2 } })
  })

  it('does not depend on the order of responses', () => {
    fc.assert(fc.property(fc.shuffledSubarray([...answers], { minLength: 3 }), (shuffled) => {
      expect(check.tally(first, aRound(shuffled))).toEqual(check.tally(first, aRound(answers)))
    }))
  })
})

describe('the pages of a check', () => {
  const four = { itemIds: [], items: [...first.items, ...second.items] }

  it('hold one item each', () => {
    expect(check.steps!(aCheck(four), 'shown')).toBe(4)
    expect(check.steps!(aCheck(four), 'open')).toBe(1)
  })

  it('of a second look begin with before and after, once it is explained', () => {
    expect(check.steps!(aSecondLook(four), 'explained')).toBe(5)
    expect(check.steps!(aCheck(four), 'explained')).toBe(4)
  })

  it('of a first look end with the distribution: what most standards say comes later', () => {
    expect(check.explains(first)).toBe(false)
    expect(check.explanation(first).key).toEqual([])
    expect(check.explains(second)).toBe(true)
  })

  it('carry no key on their face', () => {
    expect(JSON.stringify(check.face(second))).not.toMatch(/key|rationale|source|twinOf/)
  })
})

describe('before and after', () => {
  /** Twelve people: 4 matched both items before, 4 one, 4 none; after, 8 match both, 4 one. */
  const before = people(...[0, 1, 2, 3].flatMap(() => [{ K1: ['b'], K2: ['b'] }, { K1: ['b'], K2: ['a'] }, { K1: ['not-sure'], K2: ['a'] }]))
  const after = people(...[0, 1, 2, 3].flatMap(() => [{ 'K1-twin': ['a'], 'K2-twin': ['c'] }, { 'K1-twin': ['a'], 'K2-twin': ['c'] }, { 'K1-twin': ['a'], 'K2-twin': ['a'] }]))

  it('gives per item the share of the same people with its interval, and who was not sure', () => {
    const { pairs, items: [k1, k2] } = compareChecks(second, first, before, after)
    expect(pairs).toBe(12)
    expect(k1).toMatchObject({ item: 'K1-twin', pairs: 12, before: { people: 8 }, after: { people: 12, percent: 100, high: 100 }, unsure: { before: 4, after: 0 } })
    expect(k1!.before.percent).toBeCloseTo(66.67, 1)
    // Wilson, 8 of 12: 39.1 to 86.2.
    expect([k1!.before.low, k1!.before.high].map(Math.round)).toEqual([39, 86])
    expect(k2).toMatchObject({ item: 'K2-twin', before: { people: 4 }, after: { people: 8 }, unsure: { before: 0, after: 0 } })
  })

  it('gives the gain of the group and the effect size for ten pairs and more', () => {
    const { gain, effect } = compareChecks(second, first, before, after)
    // Means 50 and 83.33 percent: a third of what there was to gain times two.
    expect(gain).toBeCloseTo((250 / 3 - 50) / 50, 10)
    // Sample deviations 42.64 and 24.62: d = 33.33 / 33.63.
    expect(effect).toBeCloseTo(0.991, 3)
  })

  it('gives no figure of the group for nine', () => {
    const compared = compareChecks(second, first, before.slice(0, 9), after)
    expect(compared).toMatchObject({ pairs: 9, gain: null, effect: null })
    expect(compared.items).toHaveLength(2)
  })

  it('gives no figure of the group where most matched before', () => {
    const all = people(...Array.from({ length: 12 }, () => ({ K1: ['b'], K2: ['b'] })))
    expect(compareChecks(second, first, all, after)).toMatchObject({ pairs: 12, gain: null, effect: null })
  })

  it('tells nothing but how many where fewer than the smallest group answered both', () => {
    expect(compareChecks(second, first, before.slice(0, 2), after)).toEqual({ kind: 'check', pairs: 2, items: [], gain: null, effect: null })
    expect(compareChecks({ ...second, minGroup: 1 }, first, before.slice(0, 1), after)).toMatchObject({ pairs: 1, items: [] })
  })

  it('pairs people by who they are, and leaves out who came once', () => {
    const strangers = after.map(each => ({ ...each, participant: `other ${each.participant}` }))
    expect(compareChecks(second, first, before, strangers)).toMatchObject({ pairs: 0, items: [] })
    expect(compareChecks(second, first, before, [...after.slice(0, 6), ...strangers]).pairs).toBe(6)
  })

  it('leaves out an item that somebody answered only once, and an item without a twin', () => {
    const half = after.map(({ participant, answer }, at) => ({ participant, answer: at < 2 ? answer : { 'K1-twin': ['a'] } }))
    const compared = compareChecks(second, first, before, half)
    expect(compared.pairs).toBe(12)
    expect(compared.items.map(({ item }) => item)).toEqual(['K1-twin'])
    const alone = aSecondLook({ items: [{ ...second.items[0]!, twinOf: null }] })
    expect(compareChecks(alone, first, before, after)).toMatchObject({ pairs: 0, items: [] })
  })

  it('wants every option of the key, and no other, in multiple choice', () => {
    const many = { select: 'many', key: ['a', 'b'] } as const
    const then = aCheck({ items: [{ ...first.items[0]!, ...many, key: ['a', 'b'] }] })
    const now = aSecondLook({ items: [{ ...second.items[0]!, ...many, key: ['a', 'b'] }] })
    const compared = compareChecks(now, then, people({ K1: ['a'] }, { K1: ['a', 'b'] }, { K1: ['a', 'b', 'c'] }), people({ 'K1-twin': ['a', 'b'] }, { 'K1-twin': ['a', 'b'] }, { 'K1-twin': ['a', 'b'] }))
    expect(compared.items[0]).toMatchObject({ before: { people: 1 }, after: { people: 3 } })
  })
})
