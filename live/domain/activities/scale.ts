/** Kind `scale`: statements rated from 1 to 5 between two ends in words. An answer is a rating for each statement rated so far. */
import type { LookingBack, ScaleComparison, StatementComparison } from './comparison.ts'
import type { ActivityKind, Answer, ExerciseBase, Movement, Respondent, Round } from './kind.ts'
import { slipsIn } from '../slips.ts'
import { mean } from '../statistics.ts'
import { pairsOf } from './comparison.ts'

export const RATINGS = [1, 2, 3, 4, 5] as const
export type Rating = typeof RATINGS[number]

export interface Statement { id: string, text: string }

export interface ScaleExercise extends ExerciseBase {
  kind: 'scale'
  /** What 1 and 5 mean. */
  ends: { low: string, high: string }
  /** At least one; where the question is the only statement, its text is the question's. */
  statements: Statement[]
  /** Statements that ask how it was at the start, looking back: the id of each with the id of the one that asks the same for now. */
  looksBackOn?: Readonly<Record<string, string>>
}

export interface ScaleFace {
  id: string
  kind: 'scale'
  question: string
  ends: { low: string, high: string }
  statements: Statement[]
}

export interface StatementTally {
  /** People who rated it. */
  responses: number
  /** People for 1, 2, 3, 4 and 5. */
  counts: [number, number, number, number, number]
  /** Null when nobody rated it. */
  mean: number | null
}

export interface ScaleTally {
  kind: 'scale'
  /** People who rated at least one statement. */
  responses: number
  /** Of these, counted by hand in the room: the most that were counted for one statement. */
  hands: number
  /** Of these, those who answered on a numbered slip of paper; missing where nobody did. */
  slips?: number
  /** Each statement by its id. */
  statements: Record<string, StatementTally>
}

export type Ratings = Partial<Record<string, Rating>>

const isRating = (value: unknown): value is Rating => RATINGS.includes(value as Rating)

/** The ratings of an accepted answer, by statement. */
export function ratingsIn(answer: Answer): Ratings {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? answer as Ratings : {}
}

/** Known statements in authored order, each with a whole number from 1 to 5, at least one; null otherwise. */
function accept({ statements }: ScaleExercise, answer: Answer): Answer | null {
  const given = ratingsIn(answer)
  const rated = statements.flatMap(({ id }): [string, Rating][] => {
    const rating = Object.hasOwn(given, id) ? given[id] : undefined
    return isRating(rating) ? [[id, rating]] : []
  })
  return rated.length > 0 && rated.length === Object.keys(given).length ? Object.fromEntries(rated) : null
}

function tally({ statements }: ScaleExercise, { respondents, hands }: Round): ScaleTally {
  const raised = Math.max(0, ...statements.map(({ id }) => sum(handsOf(id, hands))))
  return {
    kind: 'scale',
    responses: respondents.length + raised,
    hands: raised,
    ...slipsIn(respondents),
    statements: Object.fromEntries(statements.map(({ id }) => [id, tallyStatement(id, respondents.map(({ answer }) => ratingsIn(answer)), handsOf(id, hands))])),
  }
}

/** Hands of one statement: the kind's keys are `statement/rating`. */
function handsOf(statement: string, hands: Round['hands']): StatementTally['counts'] {
  const of = (rating: Rating) => hands[`${statement}/${rating}`] ?? 0
  return [of(1), of(2), of(3), of(4), of(5)]
}

function tallyStatement(id: string, answers: readonly Ratings[], counts: StatementTally['counts']): StatementTally {
  for (const { [id]: rating } of answers) {
    if (isRating(rating))
      counts[rating - 1]!++
  }
  const responses = sum(counts)
  return { responses, counts, mean: responses === 0 ? null : sum(counts.map((people, at) => people * (at + 1))) / responses }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function movement(_: ScaleExercise, before: readonly Respondent[], after: readonly Respondent[]): Movement {
  const pairs = pairsOf(before, after)
  return { pairs: pairs.length, moved: pairs.filter(pair => JSON.stringify(pair.before) !== JSON.stringify(pair.after)).length, moves: [] }
}

/** Statements of the same id, rated by the same people. Below the group size, nothing but the number of pairs is given. */
export function compareScales(scale: ScaleExercise, before: readonly Respondent[], after: readonly Respondent[]): ScaleComparison {
  const people = pairsOf(before, after).map(pair => ({ before: ratingsIn(pair.before), after: ratingsIn(pair.after) }))
  const smallest = Math.max(2, scale.minGroup)
  const statements = scale.statements.map(({ id }): StatementComparison => {
    const both = people.flatMap(({ before: { [id]: then }, after: { [id]: now } }) => isRating(then) && isRating(now) ? [{ then, now }] : [])
    return {
      statement: id,
      pairs: both.length,
      before: mean(both.map(({ then }) => then)),
      after: mean(both.map(({ now }) => now)),
      difference: mean(both.map(({ then, now }) => now - then)),
    }
  })
  const pairs = people.filter(person => scale.statements.some(({ id }) => isRating(person.before[id]) && isRating(person.after[id]))).length
  const lookingBack = Object.entries(scale.looksBackOn ?? {}).map(([then, statement]) => lookBack(then, statement, people))
  return { kind: 'scale', pairs, statements: statements.filter(each => each.pairs >= smallest), ...lookingBack.length > 0 && { lookingBack: lookingBack.filter(each => each.people >= smallest) } }
}

/** The retrospective pre-test ("then-test"; Howard, 1980): the same people at the start, of the start looking back, and now. */
function lookBack(then: string, statement: string, people: readonly { before: Ratings, after: Ratings }[]): LookingBack {
  const all = people.filter(({ before, after }) => isRating(before[statement]) && isRating(after[then]) && isRating(after[statement]))
  const tallyOf = (id: string, answers: readonly Ratings[]) => tallyStatement(id, answers, [0, 0, 0, 0, 0])
  return {
    statement,
    then,
    people: all.length,
    start: tallyOf(statement, all.map(({ before }) => before)),
    looking: tallyOf(then, all.map(({ after }) => after)),
    now: tallyOf(statement, all.map(({ after }) => after)),
  }
}

export const scale: ActivityKind<ScaleExercise, ScaleFace, ScaleTally> = {
  face: ({ id, question, ends, statements }) => ({ id, kind: 'scale', question, ends, statements }),
  explanation: ({ rationale, source }) => ({ key: [], rationale, source }),
  explains: () => false,
  accept,
  tally,
  finished: ({ statements }, respondents) => respondents.filter(({ answer }) => {
    const ratings = ratingsIn(answer)
    return statements.every(({ id }) => ratings[id] !== undefined)
  }).length,
  movement,
  compare: (exercise, earlier, before, after) => earlier.kind === 'scale' ? compareScales(exercise, before, after) : null,
}
