/** The sessions of an installation beside the one that runs: the list of them, and what becomes of one that is resumed. */
import type { ActivityState, Session, Surroundings } from './session.ts'
import { clockState, keepTime } from './blocks.ts'
import { simulatedIn } from './simulated.ts'

/** A session as the list shows it. */
export interface SessionBrief {
  code: string
  /** In ms. */
  createdAt: number
  /** In ms; null where it goes on. */
  endedAt: number | null
  agenda: string
  /** How many people have answered. */
  participants: number
  /** Simulated people may have answered in it. */
  rehearsed: boolean
  current: boolean
  archived: boolean
}

/** What can be asked of a session in the list. */
export type ShelfAction = 'resume' | 'archive' | 'unarchive' | 'delete'

export function sessionBrief(session: Session, participants: number, currentId: string): SessionBrief {
  const { id, code, createdAt, endedAt, agenda, archived = false } = session
  return { code, createdAt, endedAt, agenda, participants, rehearsed: simulatedIn(session) > 0, current: id === currentId, archived }
}

/** The session put away, or back among the others. */
export function archive(session: Session, archived: boolean): Session {
  const { archived: _, ...others } = session
  return { ...others, ...archived && { archived }, revision: session.revision + 1 }
}

/** An earlier session as it goes on now: where it stood, with the time of the pause taken out of its clocks. */
export function resume(session: Session, around: Surroundings): Session {
  const { archived: _, ...others } = session
  const pause = Math.max(0, around.now - (session.endedAt ?? around.now))
  const clock = clockState(session)
  const later = <T extends number | null>(at: T) => at === null ? at : at + pause
  const told = Object.fromEntries(Object.entries(clock.told).map(([id, { first, spent }]) => [id, { first: first + pause, spent }]))
  const resumed: Session = {
    ...others,
    revision: session.revision + 1,
    endedAt: null,
    asking: null,
    activities: Object.fromEntries(Object.entries(session.activities).map(([id, state]) => [id, laterActivity(state, pause)])),
    // The room was ours until a time that was said on another day.
    clock: { ...clock, startedAt: later(clock.startedAt), endsAt: pause > 0 ? null : clock.endsAt, told },
  }
  return keepTime(session, resumed, around)
}

function laterActivity(state: ActivityState, pause: number): ActivityState {
  const later = (at: number | null) => at === null ? null : at + pause
  return { ...state, closesAt: later(state.closesAt), talkEndsAt: later(state.talkEndsAt) }
}
