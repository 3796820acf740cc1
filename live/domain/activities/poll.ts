/** Kind `poll`: single or multiple choice, with or without a key. An answer is the list of chosen option ids. */
import type { Explanation, Option } from '../exercise.ts'
import type { ActivityKind, Answer, ExerciseBase, Move, Movement, Respondent, Round } from './kind.ts'
import { slipsIn } from '../slips.ts'

export interface PollExercise extends ExerciseBase {
  kind: 'poll'
  /** What happened, told before the question; null where the question stands by itself. */
  situation: string | null
  select: 'one' | 'many'
  options: Option[]
  /** Options that most standards name; null when there is no key. */
  key: string[] | null
  /** Text of the option behind the others for people who would rather not guess; null where there is none. */
  notSure: string | null
  /** Another order on every phone; never for scales. */
  shuffle: boolean
}

/** Id of the option for people who would rather not guess; never among the authored ones. */
export const NOT_SURE = 'not-sure'

export interface PollFace {
  id: string
  kind: 'poll'
  situation: string | null
  question: string
  select: 'one' | 'many'
  /** In authored order, `not-sure` last where it is offered. */
  options: Option[]
  shuffle: boolean
}

export interface PollTally {
  kind: 'poll'
  /** People who answered in this round. */
  responses: number
  /** Of these, counted by hand in the room; in multiple choice, where one may raise a hand twice, the most that were counted for one option. */
  hands: number
  /** Of these, those who answered on a numbered slip of paper; missing where nobody did. */
  slips?: number
  /** People for each option id, every option present; with multiple choice the sum may exceed `responses`. */
  counts: Record<string, number>
}

function optionsOf(exercise: PollExercise): Option[] {
  return exercise.notSure === null
    ? exercise.options
    : [
        ...exercise.options,
        { id: NOT_SURE, text: exercise.notSure },
      ]
}

function face(exercise: PollExercise): PollFace {
  const { id, situation, question, select, shuffle } = exercise
  return {
    id,
    kind: 'poll',
    situation,
    question,
    select,
    options: optionsOf(exercise),
    shuffle,
  }
}

function explanation({ key, rationale, source }: PollExercise): Explanation {
  return { key: key ?? [], rationale, source }
}

function explains({ key }: PollExercise): boolean {
  return key !== null
}

/** In authored order, so that the same choice is the same answer; `not-sure` stands alone. */
function accept(exercise: PollExercise, answer: Answer): string[] | null {
  if (!Array.isArray(answer))
    return null
  const chosen = optionsOf(exercise).map(option => option.id).filter(id => answer.includes(id))
  const known = chosen.length === answer.length && chosen.length > 0
  if (!known || (exercise.select === 'one' && chosen.length > 1))
    return null
  return chosen.includes(NOT_SURE) && chosen.length > 1
    ? null
    : chosen
}

function tally(exercise: PollExercise, { respondents, hands }: Round): PollTally {
  const counts: Record<string, number> = Object.fromEntries(optionsOf(exercise).map(({ id }) => [id, hands[id] ?? 0]))
  const raised = exercise.select === 'many'
    ? Math.max(0, ...Object.values(counts))
    : Object.values(counts).reduce((sum, people) => sum + people, 0)
  for (const { answer } of respondents) {
    for (const id of chosenIn(answer)) {
      // An option that the author has removed since is not shown, and its people still count as responses.
      if (Object.hasOwn(counts, id))
        counts[id] = counts[id]! + 1
    }
  }
  return { kind: 'poll', responses: respondents.length + raised, hands: raised, ...slipsIn(respondents), counts }
}

function movement(_: PollExercise, before: readonly Respondent[], after: readonly Respondent[]): Movement {
  const first = new Map(before.map(({ participant, answer }) => [
    participant,
    chosenIn(answer),
  ]))
  const people = new Map<string, Move>()
  let pairs = 0
  let moved = 0
  for (const { participant, answer } of after) {
    const then = first.get(participant)
    if (then === undefined)
      continue
    pairs++
    const steps = stepsBetween(then, chosenIn(answer))
    moved += steps.length > 0
      ? 1
      : 0
    for (const step of steps) {
      const key = JSON.stringify([step.from, step.to])
      people.set(key, { ...step, people: (people.get(key)?.people ?? 0) + 1 })
    }
  }
  const moves = [
    ...people.entries(),
  ]
    .sort(([a, x], [b, y]) => y.people - x.people || (a < b
      ? -1
      : 1))
    .map(([, move]) => move)
  return { pairs, moved, moves }
}

/** One step from the old to the new choice; in multiple choice one for each option dropped or added. */
function stepsBetween(then: string[], now: string[]): Omit<Move, 'people'>[] {
  const dropped = then.filter(id => !now.includes(id))
  const added = now.filter(id => !then.includes(id))
  if (dropped.length === 1 && added.length === 1) {
    return [
      { from: dropped[0]!, to: added[0]! },
    ]
  }
  return [
    ...dropped.map(from => ({ from, to: null })),
    ...added.map(to => ({ from: null, to })),
  ]
}

/** The option ids of an accepted answer. */
export function chosenIn(answer: Answer): string[] {
  return Array.isArray(answer)
    ? answer.filter(id => typeof id === 'string')
    : []
}

export const poll: ActivityKind<PollExercise, PollFace, PollTally> = {
  face,
  explanation,
  explains,
  accept,
  tally,
  movement,
  withoutKey: exercise => ({ ...exercise, key: null, rationale: '', source: '' }),
  onOneScreen: true,
}
