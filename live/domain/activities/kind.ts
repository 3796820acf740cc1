/** What the engine asks of a kind of activity. Everything here is pure. */
import type { Exercise, Explanation, Face } from '../exercise.ts'

/** An answer as it travels: JSON. Only its kind knows more, and `accept` is where it says so. */
export type Answer = string | number | boolean | null | Answer[] | { [key: string]: Answer }

export interface PollTally {
  kind: 'poll'
  /** People who answered in this round. */
  responses: number
  /** People for each option id, every option present; with multiple choice the sum may exceed `responses`. */
  counts: Record<string, number>
}
export type Tally = PollTally

/** People who went from one option to another; null stands for "did not choose one" in multiple choice. */
export interface Move { from: string | null, to: string | null, people: number }

/** The same people in two rounds, paired by participant, never by name. */
export interface Movement {
  /** People who answered in both rounds. */
  pairs: number
  /** Of these, those whose answer changed. */
  moved: number
  /** Largest first. */
  moves: Move[]
}

export interface Respondent { participant: string, answer: Answer }

export interface ActivityKind<E extends Exercise, F extends Face, T extends Tally> {
  face: (exercise: E) => F
  explanation: (exercise: E) => Explanation
  /** The answer in its canonical form, or null when it is no answer to this exercise. Accepting twice changes nothing. */
  accept: (exercise: E, answer: Answer) => Answer | null
  /** Counts accepted answers; their order never matters. */
  tally: (exercise: E, answers: readonly Answer[]) => T
  movement: (exercise: E, before: readonly Respondent[], after: readonly Respondent[]) => Movement
}
