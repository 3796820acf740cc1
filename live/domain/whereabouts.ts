/** Where the room stands, as one text: what a console has seen when somebody taps, and what it is now. */
import type { Session, Surroundings } from './session.ts'
import { activityState, currentExercise } from './session.ts'

/** The code of the session first. Two equal ones mean the same to whoever taps. */
export function whereabouts(session: Session, around: Pick<Surroundings, 'deck' | 'content'>): string {
  const { code, endedAt, place } = session
  const exercise = currentExercise(session, around)
  const { phase, round, step } = exercise === null ? { phase: '-', round: 0, step: 0 } : activityState(session, exercise.id)
  return [code, endedAt === null ? 'runs' : 'ended', place.slide, place.click, phase, round, step].join(' ')
}

/** A change of where the room stands: from where, and by whom (null: by itself). */
export interface Move { from: string, by: string | null }

/**
 * Whether `seen` is no longer true because of somebody else than `by`. What one did oneself is known, though perhaps not on the screen yet.
 * `moves`: the newest last; a `seen` that is older than all of them counts as somebody else's.
 */
export function isOvertaken(seen: string, now: string, by: string, moves: readonly Move[]): boolean {
  if (seen === now)
    return false
  const since = moves.findLastIndex(({ from }) => from === seen)
  return since === -1 || moves.slice(since).some(move => move.by !== by)
}

/** Whether they speak of different sessions, or of one that has ended meanwhile. */
export function isOtherSession(seen: string, now: string): boolean {
  return seen.split(' ').slice(0, 2).join() !== now.split(' ').slice(0, 2).join()
}
