/** How each kind is answered: one line for each. */
import type { Answer } from '../../domain/activities/kind.ts'
import type { Face, Kind } from '../../domain/exercise.ts'
import type { AnswerMaker, Situation } from './situation.ts'
import { check, poll, rank, scale, sort } from './choices.ts'
import { questions, text, words } from './writing.ts'

const makers: { [K in Kind]: AnswerMaker<Extract<Face, { kind: K }>> } = {
  poll,
  check,
  scale,
  sort,
  rank,
  text,
  words,
  questions,
  // Tables draft it, and two people sign it: see tableWork.ts.
  agreement: () => [],
}

/** The answers that somebody sends to this activity, one after the other; the last one is whole. */
export function answersTo(face: Face, situation: Situation): Answer[] {
  // Each maker is only ever handed faces of its own: the key of the table is their `kind`.
  const make = makers[face.kind] as AnswerMaker<Face>
  return make(face, situation)
}
