/** What the stage has of an activity besides what everybody has. */
import type { ActivityView } from '../protocol.ts'
import type { Exercise } from './exercise.ts'
import type { Session } from './session.ts'
import { kindOf } from './activities/registry.ts'
import { activityState } from './session.ts'

/** What the room places on the stage itself is on it again after a reload: it is nobody's answer, and decided before everybody's eyes. */
export function onStage(exercise: Exercise, view: ActivityView, session: Session): ActivityView {
  const { phase, decisions } = activityState(session, exercise.id)
  const seen = phase === 'open' && Object.keys(decisions).length > 0 ? { ...view, decisions } : view
  return kindOf(exercise).onStage?.(exercise, seen) ?? seen
}
