/** Who is in the room beside the phones: people, and hands counted among them. */
import type { InTheRoom } from '../protocol.ts'
import type { Exercise } from './exercise.ts'
import type { Session } from './session.ts'
import { kindOf } from './activities/registry.ts'
import { activityState, isShown } from './session.ts'

/** People counted by hand in the present round. */
export function raisedIn(exercise: Exercise, session: Session): number {
  const { hands, round, verdicts } = activityState(session, exercise.id)
  const counted = hands[round]
  return counted === undefined ? 0 : kindOf(exercise).tally(exercise, { respondents: [], hands: counted, verdicts }).responses
}

/** Empty where nobody has counted, and once the tallies say it. */
export function inTheRoom(exercise: Exercise, session: Session): { room?: InTheRoom } {
  const hands = raisedIn(exercise, session)
  return isShown(activityState(session, exercise.id).phase) || exercise.opens === 'on-join' || (session.people === null && hands === 0)
    ? {}
    : { room: { people: session.people, hands } }
}
