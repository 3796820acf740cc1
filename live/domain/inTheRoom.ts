/** Who is in the room beside the phones: people, hands counted among them, and slips of paper. */
import type { InTheRoom } from '../protocol.ts'
import type { Respondent } from './activities/kind.ts'
import type { Exercise } from './exercise.ts'
import type { Session } from './session.ts'
import { kindOf } from './activities/registry.ts'
import { activityState } from './session.ts'
import { slipsIn } from './slips.ts'

/** People counted by hand in the present round. */
export function raisedIn(exercise: Exercise, session: Session): number {
  const { hands, round, verdicts } = activityState(session, exercise.id)
  const counted = hands[round]
  return counted === undefined ? 0 : kindOf(exercise).tally(exercise, { respondents: [], hands: counted, verdicts }).responses
}

/** Empty where nobody has counted and everybody answered on a phone. `respondents`: those of the present round. */
export function inTheRoom(exercise: Exercise, session: Session, respondents: readonly Respondent[]): { room?: InTheRoom } {
  const hands = raisedIn(exercise, session)
  const onPaper = slipsIn(respondents)
  return exercise.opens === 'on-join' || (session.people === null && hands === 0 && onPaper.slips === undefined)
    ? {}
    : { room: { people: session.people, hands, ...onPaper } }
}
