/** What somebody knows when they answer. */
import type { PublicText } from '../../domain/activities/freeText.ts'
import type { Answer } from '../../domain/activities/kind.ts'
import type { Explanation } from '../../domain/exercise.ts'
import type { Chance } from '../chance.ts'
import type { Person } from '../person.ts'

export interface Situation {
  person: Person
  /** Of this person in this round of this activity, new with every call. */
  chance: Chance
  /** Whether it is asked again: another round, or a second look. */
  again: boolean
  /** The person's own answer in the round before. */
  before: Answer | undefined
  /** What most standards say; a real participant learns it only later, a simulated one learns from it. */
  explanation: Explanation | undefined
  /** What others wrote and the facilitator let through. */
  texts: readonly PublicText[]
}

/** The answers that somebody sends one after the other, each more complete than the one before; none at all where nobody answers alone. */
export type AnswerMaker<F> = (face: F, situation: Situation) => Answer[]

/** Parts of an answer that are saved one by one: after one, after two, … */
export function growing<T extends Answer>(parts: readonly (readonly [string, T])[]): Answer[] {
  return parts.map((_, at) => Object.fromEntries(parts.slice(0, at + 1)))
}
