/** One line for each kind. */
import type { Exercise, Face, Kind, Tally } from '../exercise.ts'
import type { ActivityKind } from './kind.ts'
import { agreement } from './agreement.ts'
import { check } from './check.ts'
import { poll } from './poll.ts'
import { questions } from './questions.ts'
import { rank } from './rank.ts'
import { scale } from './scale.ts'
import { sort } from './sort.ts'
import { text } from './text.ts'
import { words } from './words.ts'

type Of<T, K extends Kind> = Extract<T, { kind: K }>

const kinds: { [K in Kind]: ActivityKind<Of<Exercise, K>, Of<Face, K>, Of<Tally, K>> } = {
  poll,
  check,
  scale,
  agreement,
  sort,
  text,
  words,
  rank,
  questions,
}

/** All of them. */
export const KINDS = Object.keys(kinds) as Kind[]

/** The rules of an exercise's kind. */
export function kindOf(exercise: Exercise): ActivityKind<Exercise, Face, Tally> {
  // Each kind is only ever handed exercises of its own: the key of the table is their `kind`.
  return kinds[exercise.kind] as unknown as ActivityKind<Exercise, Face, Tally>
}
