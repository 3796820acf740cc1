import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameOf, spokenName } from '../../../components/answers/letters.ts'
import { inOrder } from '../../../components/answers/shuffle.ts'
import { movementSentence } from '../../../components/results/movement.ts'
import { isLong, questionRows, resultRows } from '../../../components/results/rows.ts'
import { en } from '../../../components/text.ts'
import { aPollFace, aTally } from '../../helpers/builders.ts'

const ids = (options: { id: string }[]) => options.map(({ id }) => id)

describe('the order of options on a phone', () => {
  it('is the same after every reload and holds every option once', () => {
    fc.assert(fc.property(fc.integer(), (seed) => {
      const once = ids(inOrder(aPollFace(), seed))
      expect(ids(inOrder(aPollFace(), seed))).toEqual(once)
      expect([...once].sort()).toEqual(ids(aPollFace().options).sort())
    }))
  })

  it('leaves "not sure" behind the others', () => {
    fc.assert(fc.property(fc.integer(), (seed) => {
      expect(ids(inOrder(aPollFace(), seed)).at(-1)).toBe('not-sure')
    }))
  })

  it('is the authored one for seed 0 and for what is not shuffled', () => {
    expect(inOrder(aPollFace(), 0)).toEqual(aPollFace().options)
    expect(inOrder(aPollFace({ shuffle: false }), 7)).toEqual(aPollFace().options)
  })

  it('puts each option first on some phones', () => {
    const firsts = new Set(Array.from({ length: 50 }, (_, at) => inOrder(aPollFace(), at + 1)[0]!.id))
    expect([...firsts].sort()).toEqual(['a', 'b', 'c', 'd'])
  })

  it('differs from poll to poll on the same phone', () => {
    const orders = new Set(['K1', 'K2', 'K3', 'K4', 'K5', 'K6'].map(id => ids(inOrder(aPollFace({ id }), 7)).join()))
    expect(orders.size).toBeGreaterThan(1)
  })
})

describe('the name of an option', () => {
  it('is its authored letter and shape, whatever its id', () => {
    const face = aPollFace({ options: [{ id: 'run', text: 'Run' }, { id: 'change', text: 'Change' }] })
    expect(nameOf(face, 'change')).toEqual({ letter: 'B', shape: 'square' })
  })

  it('is a question mark for "not sure", and its text in a sentence', () => {
    expect(nameOf(aPollFace(), 'not-sure')).toEqual({ letter: '?', shape: 'question' })
    expect(spokenName(aPollFace(), 'not-sure')).toBe('Not sure')
    expect(spokenName(aPollFace(), 'c')).toBe('C')
  })
})

describe('the rows of a result', () => {
  it('give people and their percentage of those who answered', () => {
    const [a, b] = resultRows(aPollFace(), [aTally({ a: 8, b: 16 })])
    expect(a?.shares).toEqual([{ round: 1, people: 8, percent: 33 }])
    expect(b?.shares).toEqual([{ round: 1, people: 16, percent: 67 }])
  })

  it('give percent of people in multiple choice', () => {
    const rows = resultRows(aPollFace({ select: 'many' }), [aTally({ a: 3, b: 4 }, 4)])
    expect(rows.map(row => row.shares[0]?.percent)).toEqual([75, 100, 0, 0, 0])
  })

  it('compare the present round with the first', () => {
    const rows = resultRows(aPollFace(), [aTally({ a: 2 }), aTally({ b: 2 }), aTally({ c: 2 })])
    expect(rows[2]?.shares.map(({ round, people }) => [round, people])).toEqual([[1, 0], [3, 2]])
  })

  it('are zero where nobody answered', () => {
    expect(resultRows(aPollFace(), [aTally({})])[0]?.shares).toEqual([{ round: 1, people: 0, percent: 0 }])
    expect(resultRows(aPollFace(), [])[0]?.shares).toEqual([{ round: 1, people: 0, percent: 0 }])
  })

  it('have no share before the result may be seen', () => {
    expect(questionRows(aPollFace()).map(row => row.shares)).toEqual([[], [], [], [], []])
  })

  it('are long when their texts need more lines than the stage has', () => {
    expect(isLong(aPollFace())).toBe(false)
    expect(isLong(aPollFace({ options: aPollFace().options.map(option => ({ ...option, text: 'word '.repeat(20) })) }))).toBe(true)
  })
})

describe('who moved', () => {
  const sentence = (moves: { from: string | null, to: string | null, people: number }[], moved = 7, pairs = 24) =>
    movementSentence({ pairs, moved, moves }, aPollFace(), en.movement)

  it('is told from which option to which', () => {
    expect(sentence([{ from: 'b', to: 'c', people: 5 }, { from: 'not-sure', to: 'a', people: 2 }]))
      .toBe('7 of 24 moved: 5 from B to C, 2 from Not sure to A.')
  })

  it('counts the ways that it leaves out', () => {
    const way = { from: 'a', to: 'b', people: 1 }
    expect(sentence([way, way, way, way, way, way])).toMatch(/, and 2 other ways\.$/)
  })

  it('tells what was added and dropped in multiple choice', () => {
    expect(sentence([{ from: null, to: 'c', people: 2 }, { from: 'a', to: null, people: 1 }])).toBe('7 of 24 moved: 2 added C, 1 dropped A.')
  })

  it('says so when nobody did', () => {
    expect(sentence([], 0)).toBe('Nobody moved: 24 people chose the same again.')
    expect(sentence([], 0, 0)).toBe('Nobody voted both times.')
  })
})
