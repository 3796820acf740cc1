import type { Answer } from '../../../live/domain/activities/kind.ts'
import type { Exercise } from '../../../live/domain/exercise.ts'
import type { GroupTraits, Profile } from '../../../live/rehearsal/person.ts'
import { describe, expect, it } from 'vitest'
import { chosenIn } from '../../../live/domain/activities/poll.ts'
import { kindOf, KINDS } from '../../../live/domain/activities/registry.ts'
import { answersTo } from '../../../live/rehearsal/answers/makers.ts'
import { chanceOf } from '../../../live/rehearsal/chance.ts'
import { personOf, PROFILES, signatureOf } from '../../../live/rehearsal/person.ts'
import { contentOf } from '../../helpers/contentFolder.ts'
import { aPoll } from '../../helpers/domainBuilders.ts'
import { aRank } from '../../helpers/freeTextBuilders.ts'
import { aSort } from '../../helpers/sortBuilders.ts'

const exercises = [...contentOf(new URL('../../../exercises', import.meta.url).pathname).exercises.values()]

function aGroup(with_: Partial<GroupTraits> = {}): GroupTraits {
  return { seed: '1', profile: 'learning', people: 200, ...with_ }
}

interface Asked { again?: boolean, before?: Answer | undefined, texts?: { id: string, text: string, votes: number, answered: boolean }[] }

/** What each person of the group sends, one answer after the other. */
function answersOf(exercise: Exercise, traits: GroupTraits, asked: (number: number) => Asked = () => ({})): Answer[][] {
  const { face, explanation } = kindOf(exercise)
  return Array.from({ length: traits.people }, (_, at) => {
    const person = personOf(at + 1, traits)
    const { again = false, before, texts = [] } = asked(at + 1)
    return answersTo(face(exercise), { person, chance: chanceOf(traits.seed, at + 1, exercise.id, again ? 2 : 1), again, before, explanation: explanation(exercise), texts })
  })
}

/** 0 to 1. */
function shareOf(option: string, answers: readonly Answer[][]): number {
  return answers.filter(each => chosenIn(each.at(-1) ?? null).includes(option)).length / answers.length
}

describe('a simulated group', () => {
  it.each(PROFILES)('that is %s gives only answers that count, to every exercise there is', (profile) => {
    for (const exercise of exercises) {
      const accept = (answer: Answer) => kindOf(exercise).accept(exercise, answer)
      for (const again of [false, true]) {
        const all = answersOf(exercise, aGroup({ profile, people: 30 }), () => ({ again })).flat()
        expect(all.filter(answer => accept(answer) === null), exercise.id).toEqual([])
      }
    }
  })

  it('answers every kind but the agreement, which tables write', () => {
    const answered = new Set(exercises.filter(exercise => answersOf(exercise, aGroup()).flat().length > 0).map(({ kind }) => kind))
    expect([...answered, 'agreement'].sort()).toEqual([...KINDS].sort())
  })

  it('answers the same with the same seed, and otherwise with another', () => {
    for (const exercise of exercises.filter(({ kind }) => kind !== 'agreement')) {
      expect(answersOf(exercise, aGroup())).toEqual(answersOf(exercise, aGroup()))
      if (exercise.opens !== 'on-join')
        expect(answersOf(exercise, aGroup()), exercise.id).not.toEqual(answersOf(exercise, aGroup({ seed: '2' })))
    }
  })

  it('never answers otherwise because there are more people', () => {
    expect(answersOf(aPoll(), aGroup({ people: 10 }))).toEqual(answersOf(aPoll(), aGroup({ people: 50 })).slice(0, 10))
  })

  it('fills a sort card by card, each answer with one more than the one before', () => {
    for (const answers of answersOf(aSort(), aGroup({ people: 5 })))
      expect(answers.map(answer => Object.keys(answer as object).length)).toEqual([1, 2, 3])
  })
})

describe('a profile', () => {
  const keyed = aPoll({ key: ['b'] })
  const shareOfKey = (profile: Profile, again = false) => shareOf('b', answersOf(keyed, aGroup({ profile }), () => ({ again })))

  it('agreeing: most take what most standards say', () => {
    expect(shareOfKey('agreeing')).toBeGreaterThan(0.7)
  })

  it('split: no option has most, and the sides see it differently', () => {
    const answers = answersOf(keyed, aGroup({ profile: 'split' }))
    expect(Math.max(...['a', 'b', 'c'].map(option => shareOf(option, answers)))).toBeLessThan(0.6)
    const sideOf = (at: number) => personOf(at + 1, aGroup({ profile: 'split' })).side
    const [change, run] = ['change', 'run'].map(side => shareOf('b', answers.filter((_, at) => sideOf(at) === side)))
    expect(Math.abs(change! - run!)).toBeGreaterThan(0.3)
  })

  it('confused: many would rather not guess, and few match', () => {
    expect(shareOfKey('confused')).toBeLessThan(0.5)
    expect(shareOf('not-sure', answersOf(keyed, aGroup({ profile: 'confused' })))).toBeGreaterThan(0.15)
  })

  it('learning: many more match when it is asked again', () => {
    expect(shareOfKey('learning')).toBeLessThan(0.6)
    expect(shareOfKey('learning', true)).toBeGreaterThan(0.8)
  })

  it('moves in a second vote, and whoever was there already mostly stays', () => {
    const first = answersOf(keyed, aGroup())
    const second = answersOf(keyed, aGroup(), number => ({ again: true, before: first[number - 1]!.at(-1) }))
    const moved = first.filter((answers, at) => JSON.stringify(answers.at(-1)) !== JSON.stringify(second[at]!.at(-1)))
    expect(moved.length / first.length).toBeGreaterThan(0.25)
    expect(moved.filter(answers => chosenIn(answers.at(-1)!)[0] === 'b').length).toBeLessThan(moved.length / 5)
  })
})

describe('a simulated person', () => {
  it('says where they work as they are, and some leave it out', () => {
    const side = exercises.find(({ opens }) => opens === 'on-join')!
    const group = aGroup()
    answersOf(side, group).forEach(([answer], at) => expect(answer).toEqual([personOf(at + 1, group).side]))
    const silent = Array.from({ length: 200 }, (_, at) => personOf(at + 1, group)).filter(({ saysSide }) => !saysSide)
    expect(silent.length).toBeGreaterThan(10)
    expect(silent.length).toBeLessThan(60)
  })

  it.each(['1', '2', 'any other'])('of each side is there to sign the handover, with seed %s', (seed) => {
    const [giver, receiver] = [1, 2].map(number => personOf(number, aGroup({ seed })))
    expect([giver, receiver].map(person => [person!.side, person!.saysSide, signatureOf(person!)])).toEqual([['change', true, 'hand-over'], ['run', true, 'accept']])
    expect(signatureOf(personOf(2, aGroup({ people: 2 })))).toBe('accept')
    expect(signatureOf(personOf(3, aGroup()))).toBeNull()
  })

  it('wants a question too or not, whenever it was let through', () => {
    const questions = exercises.find(({ kind }) => kind === 'questions')!
    const texts = ['one', 'two', 'three', 'four'].map(id => ({ id, text: id, votes: 0, answered: false }))
    const upvotedOf = (of: typeof texts) => answersOf(questions, aGroup(), () => ({ texts: of })).map(([answer]) => (answer as { upvoted: string[] } | undefined)?.upvoted ?? [])
    const all = upvotedOf(texts)
    upvotedOf(texts.slice(0, 2)).forEach((upvoted, at) => expect(all[at]).toEqual(expect.arrayContaining(upvoted)))
    expect(all.flat().length).toBeGreaterThan(100)
  })

  it('puts everything in order', () => {
    for (const [answer] of answersOf(aRank(), aGroup({ people: 20 })))
      expect([...answer as string[]].sort()).toEqual(['a', 'b', 'c', 'd'])
  })
})
