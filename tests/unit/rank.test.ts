import type { Respondent } from '../../live/domain/activities/kind.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byMeanPlace, meanPlace, rank } from '../../live/domain/activities/rank.ts'
import { aRank } from '../helpers/freeTextBuilders.ts'

const exercise = aRank()
const anyOrder = fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 1 })
const from = (orders: string[][]): Respondent[] => orders.map((answer, at) => ({ participant: `p${at}`, answer }))
const tallyOf = (...orders: string[][]) => rank.tally(exercise, { respondents: from(orders), hands: {}, verdicts: {} })
const meansOf = (...orders: string[][]) => Object.fromEntries(tallyOf(...orders).items.map(item => [item.id, meanPlace(item, tallyOf(...orders))]))

describe('an order', () => {
  it('is accepted as it is, complete or not, and again', () => {
    fc.assert(fc.property(anyOrder, (order) => {
      expect(rank.accept(exercise, rank.accept(exercise, order)!)).toEqual(order)
    }))
  })

  it.each([[[]], [['a', 'a']], [['a', 'x']], ['a'], [null], [[1]], [{ 0: 'a' }]])('is not %j', (answer) => {
    expect(rank.accept(exercise, answer)).toBeNull()
  })
})

describe('the mean place', () => {
  it('is the mean of the places people gave', () => {
    expect(meansOf(['a', 'b', 'c', 'd'], ['b', 'a', 'c', 'd'])).toEqual({ a: 1.5, b: 1.5, c: 3, d: 4 })
  })

  it('of what somebody left out shares the places left', () => {
    expect(meansOf(['a', 'b'])).toEqual({ a: 1, b: 2, c: 3.5, d: 3.5 })
    expect(meansOf(['d'])).toEqual({ a: 3, b: 3, c: 3, d: 1 })
  })

  it('is none where nobody answered', () => {
    expect(meansOf()).toEqual({ a: null, b: null, c: null, d: null })
  })

  it('keeps the sum of all places, whoever left out what', () => {
    fc.assert(fc.property(fc.array(anyOrder, { maxLength: 20 }), (orders) => {
      expect(tallyOf(...orders).items.reduce((sum, { places }) => sum + places, 0)).toBe(orders.length * 10)
    }))
  })

  it('is the same whatever the order answers came in', () => {
    fc.assert(fc.property(fc.array(anyOrder, { maxLength: 20 }), (orders) => {
      expect(tallyOf(...[...orders].reverse())).toEqual(tallyOf(...orders))
    }))
  })

  it('orders the items, equals by first choices and then as they were written', () => {
    const order = (...orders: string[][]) => byMeanPlace(tallyOf(...orders)).map(({ id }) => id).join('')
    expect(order(['d', 'c', 'b', 'a'])).toBe('dcba')
    expect(order(['b', 'a', 'c', 'd'], ['a', 'b', 'd', 'c'])).toBe('abcd')
    expect(order(['b', 'c', 'a', 'd'], ['b', 'c', 'a', 'd'], ['c', 'd', 'a', 'b'])).toBe('cbad')
  })

  it('counts first choices', () => {
    expect(tallyOf(['b', 'a'], ['b'], ['c']).items.map(({ first }) => first)).toEqual([0, 2, 1, 0])
  })
})
