/** First and Second look, matched by participant: what changed in the group, never in one person. */
import type { Pair } from '../statistics.ts'
import type { CheckExercise } from './check.ts'
import type { AnswerPair, CheckComparison, ItemComparison, Share } from './comparison.ts'
import type { Answer, Respondent } from './kind.ts'
import type { PollExercise } from './poll.ts'
import { cohensD, groupGain, wilson } from '../statistics.ts'
import { itemAnswersIn } from './checkAnswer.ts'
import { pairsOf } from './comparison.ts'
import { chosenIn, NOT_SURE } from './poll.ts'

/** An item and the earlier one whose idea it asks again. */
interface Twins { before: PollExercise, after: PollExercise }

/**
 * The later check beside the earlier one. Items are paired by `twinOf` (or stand in both), people by participant.
 * Below the group size of the later check, nothing but the number of pairs is given.
 */
export function compareChecks(check: CheckExercise, earlier: CheckExercise, before: readonly Respondent[], after: readonly Respondent[]): CheckComparison {
  const twins = check.items.flatMap((item): Twins[] => {
    const first = earlier.items.find(({ id }) => id === item.twinOf || id === item.id)
    return first !== undefined && first.key !== null && item.key !== null ? [{ before: first, after: item }] : []
  })
  const people = pairsOf(before, after).filter(pair => twins.some(each => answersTo(each, pair) !== null))
  const smallest = Math.max(2, check.minGroup)
  if (people.length < smallest)
    return { kind: 'check', pairs: people.length, items: [], gain: null, effect: null }
  const scores = people.map(pair => scoreOf(twins, pair))
  return {
    kind: 'check',
    pairs: people.length,
    items: twins.map(each => compareItem(each, people)).filter(({ pairs }) => pairs >= smallest),
    gain: groupGain(scores),
    effect: cohensD(scores),
  }
}

function compareItem(twins: Twins, people: readonly AnswerPair[]): ItemComparison {
  const both = people.flatMap(pair => answersTo(twins, pair) ?? [])
  const unsure = (side: keyof AnswerPair) => both.filter(pair => chosenIn(pair[side]).includes(NOT_SURE)).length
  return {
    item: twins.after.id,
    pairs: both.length,
    before: shareOf(both.filter(pair => matches(twins.before, pair.before)).length, both.length),
    after: shareOf(both.filter(pair => matches(twins.after, pair.after)).length, both.length),
    unsure: { before: unsure('before'), after: unsure('after') },
  }
}

/** One person's answers to both items, or null where one is missing. */
function answersTo({ before, after }: Twins, pair: AnswerPair): AnswerPair | null {
  const [then, now] = [itemAnswersIn(pair.before)[before.id], itemAnswersIn(pair.after)[after.id]]
  return then === undefined || now === undefined ? null : { before: then, after: now }
}

/** Percent of matching answers of one person, over the items that this person answered both times. */
function scoreOf(twins: readonly Twins[], pair: AnswerPair): Pair {
  const both = twins.flatMap((each) => {
    const answers = answersTo(each, pair)
    return answers === null ? [] : [{ before: matches(each.before, answers.before), after: matches(each.after, answers.after) }]
  })
  const percent = (side: keyof Pair) => both.filter(each => each[side]).length / both.length * 100
  return { before: percent('before'), after: percent('after') }
}

/** Whether the answer is what most standards say: one of the key's options, or in multiple choice all of them and no other. */
function matches({ key, select }: PollExercise, answer: Answer): boolean {
  const chosen = chosenIn(answer)
  const known = key ?? []
  return chosen.length > 0 && chosen.every(id => known.includes(id)) && (select === 'one' || chosen.length === known.length)
}

function shareOf(people: number, n: number): Share {
  const interval = wilson(people, n) ?? { low: 0, high: 0 }
  return { people, percent: people / n * 100, low: interval.low * 100, high: interval.high * 100 }
}
