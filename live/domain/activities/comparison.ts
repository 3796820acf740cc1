/** The same people before and after: an exercise and the earlier one whose idea it asks again. */
import type { Answer, Respondent } from './kind.ts'
import type { StatementTally } from './scale.ts'

/** A share of people in percent, 0 to 100, with its 95 % interval. */
export interface Share { people: number, percent: number, low: number, high: number }

/** One item of a check and its twin. */
export interface ItemComparison {
  /** Id of the later item. */
  item: string
  /** People who answered it both times. */
  pairs: number
  /** Of these, those whose answer was what most standards say. "Not sure" never is. */
  before: Share
  after: Share
  /** Of these, those who were not sure. */
  unsure: { before: number, after: number }
}

export interface CheckComparison {
  kind: 'check'
  /** People who answered at least one item both times. */
  pairs: number
  /** In the order of the later check; items that too few answered both times are left out. */
  items: ItemComparison[]
  /** Gain of the group as a proportion, and Cohen's d for matched pairs; null where they would mislead. */
  gain: number | null
  effect: number | null
}

/** One statement: its mean, 1 to 5, of the people who rated it both times. */
export interface StatementComparison {
  statement: string
  pairs: number
  before: number
  after: number
  /** Mean of each person's change; positive when agreement grew. */
  difference: number
}

export interface ScaleComparison {
  kind: 'scale'
  /** People who rated at least one statement both times. */
  pairs: number
  /** Statements that too few rated both times are left out. */
  statements: StatementComparison[]
  /** Statements asked for the start once more, looking back; too few are left out. Missing where nothing looks back. */
  lookingBack?: LookingBack[]
}

/** One statement of the people who rated it all three times. */
export interface LookingBack {
  /** The statement, and the one that asks it of the start. */
  statement: string
  then: string
  people: number
  /** Rated at the start; of the start, looking back from the end; at the end. */
  start: StatementTally
  looking: StatementTally
  now: StatementTally
}

export type Comparison = CheckComparison | ScaleComparison

/** One person's answers to two exercises or rounds. */
export interface AnswerPair { before: Answer, after: Answer }

/** The answers of people who gave both, in the order of `after`. */
export function pairsOf(before: readonly Respondent[], after: readonly Respondent[]): AnswerPair[] {
  const first = new Map(before.map(({ participant, answer }) => [participant, answer]))
  return after.flatMap(({ participant, answer }) => {
    const then = first.get(participant)
    return then === undefined ? [] : [{ before: then, after: answer }]
  })
}
