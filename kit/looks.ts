/** The two looks of an agenda: what is asked before anything is taught, and the same ideas again. */
import type { PollExercise } from '../live/domain/activities/poll.ts'
import type { ScaleExercise } from '../live/domain/activities/scale.ts'
import type { Agenda } from '../live/domain/exercise.ts'
import type { KitSource } from './kitSource.ts'
import { ofKind, toldExercises } from './kitExercises.ts'

export interface Look { items: PollExercise[], scales: ScaleExercise[] }

/** From what the agenda tells; an agenda without looks lends them from the exercises. */
export function looks(source: KitSource, agenda: Agenda): { first: Look, second: Look } {
  const told = toldExercises(source, agenda, 'check')
  const checks = told.length > 0 ? told : ofKind(source.exercises, 'check')
  const scales = toldExercises(source, agenda, 'scale')
  const twinned = scales.filter(({ id, twinOf }) => twinOf !== null || scales.some(other => other.twinOf === id))
  return {
    first: { items: checks.find(({ twinOf }) => twinOf === null)?.items ?? [], scales: twinned.filter(({ twinOf }) => twinOf === null) },
    second: { items: checks.find(({ twinOf }) => twinOf !== null)?.items ?? [], scales: twinned.filter(({ twinOf }) => twinOf !== null) },
  }
}
