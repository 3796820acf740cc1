/** One line for each kind. */
import type { Exercise, Face, Kind } from '../exercise.ts'
import type { ActivityKind, Tally } from './kind.ts'
import { poll } from './poll.ts'

const kinds = {
  poll,
} satisfies Record<Kind, unknown>

/** The rules of an exercise's kind. */
export function kindOf(exercise: Exercise): ActivityKind<Exercise, Face, Tally> {
  return kinds[exercise.kind]
}
