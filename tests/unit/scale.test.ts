import { describe, expect, it } from 'vitest'
import { compareScales, scale } from '../../live/domain/activities/scale.ts'
import { aRound, aScale, people } from '../helpers/checkBuilders.ts'

const exercise = aScale()

describe('an answer to a scale', () => {
  it('is a rating from 1 to 5 for each statement so far, in the order they stand', () => {
    expect(JSON.stringify(scale.accept(exercise, { b: 5, a: 1 }))).toBe('{"a":1,"b":5}')
    expect(scale.accept(exercise, { b: 3 })).toEqual({ b: 3 })
  })

  it.each([[{ a: 0 }], [{ a: 6 }], [{ a: 2.5 }], [{ a: '3' }], [{ z: 3 }], [{}], [[3]], [3], [null]])('is refused when it is %j', (answer) => {
    expect(scale.accept(exercise, answer)).toBeNull()
  })
})

describe('the tally of a scale', () => {
  it('counts each rating of each statement, with its mean', () => {
    const tally = scale.tally(exercise, aRound(people({ a: 1, b: 5 }, { a: 4 }, { a: 4, b: 4 })))
    expect(tally).toEqual({
      kind: 'scale',
      responses: 3,
      hands: 0,
      statements: { a: { responses: 3, counts: [1, 0, 0, 2, 0], mean: 3 }, b: { responses: 2, counts: [0, 0, 0, 1, 1], mean: 4.5 } },
    })
  })

  it('has no mean of nobody', () => {
    expect(scale.tally(exercise, aRound([])).statements.a).toEqual({ responses: 0, counts: [0, 0, 0, 0, 0], mean: null })
  })

  it('adds hands by statement and rating', () => {
    const tally = scale.tally(exercise, aRound(people({ a: 1 }), { hands: { 'a/3': 2, 'a/5': 1, 'b/2': 1 } }))
    expect(tally).toMatchObject({ responses: 4, hands: 3, statements: { a: { responses: 4, mean: 3 }, b: { responses: 1, mean: 2 } } })
  })
})

describe('before and after of a scale', () => {
  it('is the mean of the same people, and the mean of their changes', () => {
    const compared = compareScales(exercise, people({ a: 2 }, { a: 3 }, { a: 2 }, { a: 1 }), people({ a: 4 }, { a: 3 }, { a: 5 }, null, { a: 5 }))
    expect(compared).toMatchObject({ pairs: 3, statements: [{ statement: 'a', pairs: 3, after: 4 }] })
    expect(compared.statements[0]!.before).toBeCloseTo(7 / 3, 10)
    expect(compared.statements[0]!.difference).toBeCloseTo(5 / 3, 10)
  })

  it('is not told of fewer than the smallest group, and never of one person', () => {
    expect(compareScales(exercise, people({ a: 2 }, { a: 3 }), people({ a: 4 }, { a: 3 }))).toEqual({ kind: 'scale', pairs: 2, statements: [] })
    expect(compareScales(aScale({ minGroup: 1 }), people({ a: 2 }), people({ a: 4 })).statements).toEqual([])
  })
})

describe('a scale', () => {
  it('has no key, and nothing to explain', () => {
    expect(scale.explains(exercise)).toBe(false)
    expect(scale.explanation(exercise).key).toEqual([])
  })

  it('counts who changed a rating between two rounds', () => {
    expect(scale.movement(exercise, people({ a: 2 }, { a: 3 }), people({ a: 2 }, { a: 4 }))).toEqual({ pairs: 2, moved: 1, moves: [] })
  })
})
