import type { Answer } from '../../live/domain/activities/kind.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { poll } from '../../live/domain/activities/poll.ts'
import { aPoll } from '../helpers/domainBuilders.ts'

const one = aPoll()
const many = aPoll({ select: 'many' })
const people = (...answers: string[][]) => answers.map((answer, i) => ({ participant: `p${i}`, answer }))

function tallyOf(exercise: typeof one, answers: readonly Answer[], hands: Record<string, number> = {}) {
  return poll.tally(exercise, { respondents: answers.map((answer, i) => ({ participant: `p${i}`, answer })), hands, verdicts: {} })
}

describe('accepting an answer', () => {
  it.each<[string, typeof one, Answer, Answer | null]>([
    ['one option', one, ['a'], ['a']],
    ['not sure', one, ['not-sure'], ['not-sure']],
    ['two options where one may be chosen', one, ['a', 'b'], null],
    ['several options in authored order', many, ['c', 'a'], ['a', 'c']],
    ['not sure together with an option', many, ['a', 'not-sure'], null],
    ['an option twice', many, ['a', 'a'], null],
    ['no option', many, [], null],
    ['an unknown option', one, ['z'], null],
    ['not sure where it is not offered', aPoll({ notSure: null }), ['not-sure'], null],
    ['a word instead of a list', one, 'a', null],
    ['an object', one, { a: true }, null],
    ['a number in the list', one, [1], null],
  ])('%s', (_, exercise, answer, expected) => {
    expect(poll.accept(exercise, answer)).toEqual(expected)
  })

  it('changes nothing the second time, whatever is sent', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const accepted = poll.accept(many, value as Answer)
      return accepted === null || JSON.stringify(poll.accept(many, accepted)) === JSON.stringify(accepted)
    }))
  })
})

describe('tally', () => {
  const answer = fc.subarray(['a', 'b', 'c'], { minLength: 1 })

  it('does not depend on the order of the responses', () => {
    fc.assert(fc.property(fc.array(answer), fc.infiniteStream(fc.nat()), (answers, chance) => {
      const shuffled = answers.map(each => [chance.next().value as number, each] as const).sort(([a], [b]) => a - b).map(([, each]) => each)
      expect(tallyOf(many, shuffled)).toEqual(tallyOf(many, answers))
    }))
  })

  it('counts every person once and every choice of theirs', () => {
    expect(tallyOf(many, [
      ['a', 'b'],
      ['b'],
    ])).toEqual({
      kind: 'poll',
      responses: 2,
      hands: 0,
      counts: {
        'a': 1,
        'b': 2,
        'c': 0,
        'not-sure': 0,
      },
    })
  })

  it('adds the hands counted in the room, and says how many they are', () => {
    expect(tallyOf(one, [['a']], { a: 2, b: 3, gone: 9 })).toMatchObject({ responses: 6, hands: 5, counts: { a: 3, b: 3 } })
  })

  it('keeps people whose option the author has removed since', () => {
    expect(tallyOf(one, [
      ['gone'],
      ['a'],
    ])).toMatchObject({
      responses: 2,
      counts: { a: 1 },
    })
  })

  it('takes an option named like a property of every object for what it is', () => {
    expect(poll.accept(one, ['constructor'])).toBeNull()
    expect(tallyOf(one, [
      ['constructor'],
    ]).counts).toEqual({
      'a': 0,
      'b': 0,
      'c': 0,
      'not-sure': 0,
    })
  })
})

describe('movement', () => {
  it('pairs by participant and leaves out who answered once', () => {
    const before = [
      ...people(['a'], ['a'], ['b']),
      {
        participant: 'gone',
        answer: ['c'],
      },
    ]
    const after = [
      ...people(['b'], ['b'], ['b']),
      {
        participant: 'late',
        answer: ['a'],
      },
    ]
    expect(poll.movement(one, before, after)).toEqual({
      pairs: 3,
      moved: 2,
      moves: [
        { from: 'a', to: 'b', people: 2 },
      ],
    })
  })

  it('says in multiple choice what was dropped and what was added', () => {
    expect(poll.movement(many, people(['a'], ['a', 'b']), people(['a', 'c'], ['c']))).toEqual({
      pairs: 2,
      moved: 2,
      moves: [
        { from: null, to: 'c', people: 2 },
        { from: 'a', to: null, people: 1 },
        { from: 'b', to: null, people: 1 },
      ],
    })
  })

  it('explains the difference of the tallies wherever everybody answered twice', () => {
    const choice = fc.constantFrom('a', 'b', 'c')
    fc.assert(fc.property(fc.array(fc.tuple(choice, choice)), (pairs) => {
      const before = people(...pairs.map(([x]) => [x]))
      const after = people(...pairs.map(([, y]) => [y]))
      const { moves } = poll.movement(one, before, after)!
      const net = (id: string) => moves.reduce((sum, { from, to, people: n }) => sum + (to === id
        ? n
        : 0) - (from === id
        ? n
        : 0), 0)
      const [x, y] = [
        tallyOf(one, before.map(each => each.answer)),
        tallyOf(one, after.map(each => each.answer)),
      ]
      for (const id of ['a', 'b', 'c'])
        expect(y.counts[id]! - x.counts[id]!).toBe(net(id))
    }))
  })
})
