/** The questions of a later check: the ideas of the second look, for people who have met both looks. */
import type { PollExercise } from '../live/domain/activities/poll.ts'
import type { Content } from '../live/domain/exercise.ts'
import { ofKind } from './kitExercises.ts'

/** The items of the first look, which were asked and never explained by themselves; without one, nothing. */
export function recallItems({ exercises }: Pick<Content, 'exercises'>): PollExercise[] {
  return ofKind(exercises, 'check').find(({ twinOf }) => twinOf === null)?.items ?? []
}
