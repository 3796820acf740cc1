/** Simulated participants: a group that rehearses with the facilitator, and is never part of what a session leaves. */
import type { BoardState } from './boards/board.ts'
import type { Session, Surroundings } from './session.ts'
import { TABLE_ACTIVITY } from './boards/tables.ts'
import { arrivalExercise, createSession } from './session.ts'

/** Real participants are called by letters, digits, "-" and "_": no chance and no phone ever makes this sign. */
const MARK = '~'

/** More is a load test. */
export const MAX_SIMULATED = 300

/** What the nth simulated participant is called, from 1: the same in every rehearsal, so that whoever comes back is not somebody else. */
export function simulatedName(number: number): string {
  return `${MARK}${number}`
}

export function isSimulated(participant: string): boolean {
  return participant.startsWith(MARK)
}

/** Simulated participants that the facilitator has let into the session; 0 in a real one. */
export function simulatedIn({ simulated = 0 }: Pick<Session, 'simulated'>): number {
  return simulated
}

/** Whether this participant may take part: everybody but simulated ones that nobody has let in. */
export function mayTakePart(session: Pick<Session, 'simulated'>, participant: string): boolean {
  return !isSimulated(participant) || Number(participant.slice(MARK.length)) <= simulatedIn(session)
}

/** The session with at least this many simulated participants. */
export function letIn(session: Session, people: number): Session {
  return { ...session, simulated: Math.max(simulatedIn(session), people), revision: session.revision + 1 }
}

/** The session without simulated participants: nothing they still send is taken. */
export function sendAway({ simulated: _, ...session }: Session): Session {
  return { ...session, revision: session.revision + 1 }
}

/** Whether real people have answered more than where they work and sit: then the session is theirs, and goes on where it stands. */
export function isInUse(responses: readonly { participant: string, activity: string }[], content: Surroundings['content']): boolean {
  const asides = [TABLE_ACTIVITY, arrivalExercise(content)?.id]
  return responses.some(({ participant, activity }) => !isSimulated(participant) && !asides.includes(activity))
}

/** The session as it was before anybody came: under the same code, which may be on a poster already. */
export function startOver(session: Session, around: Surroundings): Session {
  const { id, code, agenda, revision } = session
  return { ...createSession({ id, code, agenda, ...around }), revision: revision + 1 }
}

/** The board, marked as one that simulated participants have written on. */
export function markSimulated<S extends BoardState>(board: S): S {
  return { ...board, simulated: true }
}
