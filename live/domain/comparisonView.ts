/** Who sees before and after, and how many have answered everything. */
import type { ActivityView, StageView } from '../protocol.ts'
import type { Respondent } from './activities/kind.ts'
import type { Content, Exercise, ExerciseId } from './exercise.ts'
import type { Phase, Session } from './session.ts'
import { kindOf } from './activities/registry.ts'
import { activityState, exerciseIn, isShown } from './session.ts'

/** Responses to the exercise that the present one asks again: those of its last round. */
export interface Earlier { exercise: Exercise, respondents: readonly Respondent[] }

/** The exercise that this one asks again and the round to compare with, or null where there is nothing to compare. */
export function earlierOf(exercise: Exercise, session: Session, content: Content): { exercise: Exercise, id: ExerciseId, round: number } | null {
  const earlier = exercise.twinOf === null ? undefined : exerciseIn(session, exercise.twinOf, content)
  return earlier === undefined || kindOf(exercise).compare === undefined
    ? null
    : { exercise: earlier, id: earlier.id, round: activityState(session, earlier.id).round }
}

/** Before and after for the facilitator, whatever the phase. */
export function comparisonOf(exercise: Exercise, earlier: Earlier | null | undefined, respondents: readonly Respondent[]): Pick<ActivityView, 'comparison'> {
  const comparison = earlier ? kindOf(exercise).compare?.(exercise, earlier.exercise, earlier.respondents, respondents) : null
  return comparison ? { comparison } : {}
}

/** The same for the room: it tells how many chose what most standards say, so where that is explained, it comes with it. */
export function shownComparison(exercise: Exercise, phase: Phase, earlier: Earlier | null | undefined, respondents: readonly Respondent[]): Pick<ActivityView, 'comparison'> {
  const due = kindOf(exercise).explains(exercise) ? phase === 'explained' : isShown(phase)
  return due ? comparisonOf(exercise, earlier, respondents) : {}
}

/** How many have answered everything, where there are several things to answer. */
export function finishedIn(exercise: Exercise | null, respondents: readonly Respondent[]): Pick<StageView, 'finished'> {
  const finished = exercise && kindOf(exercise).finished?.(exercise, respondents)
  return typeof finished === 'number' ? { finished } : {}
}
