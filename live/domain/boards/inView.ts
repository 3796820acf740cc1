/** What boards add to the views of their activity. */
import type { ActivityView, FacilitatorView, ParticipantView } from '../../protocol.ts'
import type { Exercise } from '../exercise.ts'
import type { Session, Surroundings } from '../session.ts'
import type { BoardFacts, Scene } from './scene.ts'
import { activityState } from '../session.ts'
import { agreementIn, tablesOfSort } from './scene.ts'

/** Of a view's input, what boards are made of. */
export interface BoardInput extends Pick<Surroundings, 'content'> {
  session: Session
  boards: BoardFacts
  sides: ReadonlyMap<string, string>
}

/** The agreement as everybody may see it now, with the number of tables that have written; null for other kinds. */
export function agreementFor(exercise: Exercise, input: BoardInput) {
  const made = agreementIn(sceneOf(exercise, input))
  return made === null ? null : { agreement: made.agreement, written: made.drafts.length }
}

/** An exercise that was signed, and what its agreement is made of. */
export interface SignedAgreement { exercise: Exercise, boards: BoardFacts }

/** What the room agreed, once both sides have signed. */
export function agreedIn({ signed, ...input }: BoardInput & { signed?: SignedAgreement | null }): Pick<ParticipantView, 'agreed'> {
  const made = signed ? agreementFor(signed.exercise, { ...input, boards: signed.boards }) : null
  return made?.agreement.signed ? { agreed: made.agreement } : {}
}

/** The exercise of the session whose agreement both sides have signed, or null. */
export function signedAgreement(session: Session, content: BoardInput['content']): Exercise | null {
  return [...content.exercises.values()].find(({ id, kind }) => {
    const { phase, step } = activityState(session, id)
    return kind === 'agreement' && phase === 'shown' && step > 0
  }) ?? null
}

/** Tables beside people, for a result that may be seen. */
export function tablesIn(exercise: Exercise, input: BoardInput): Pick<ActivityView, 'tables'> {
  const made = tablesOfSort(sceneOf(exercise, input))
  return made === null ? {} : { tables: made.tally }
}

/** What tables and room have written so far, whatever the phase. */
export function boardsForFacilitator(exercise: Exercise, input: BoardInput): Pick<NonNullable<FacilitatorView['live']>, 'tables' | 'agreement' | 'drafts'> {
  const scene = sceneOf(exercise, input)
  const tables = tablesOfSort(scene)
  return { ...tables && { tables }, ...agreementIn(scene, true) }
}

function sceneOf(exercise: Exercise, { session, content, boards, sides }: BoardInput): Scene {
  return { session, content, exercise, sides, ...boards }
}
