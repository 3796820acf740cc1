/** What happened in a session, for the facilitator alone: no participant is in it, and no answer. */
import type { ErrorCode, FacilitatorCommand } from '../protocol.ts'
import type { ExerciseId } from './exercise.ts'
import type { Phase, Session } from './session.ts'

/** What became different about the room. */
export interface Effects {
  /** The slide that it came to. */
  slide?: string
  /** Activities that came to another phase or round. */
  activities?: { id: ExerciseId, phase: Phase, round: number }[]
  ended?: boolean
}

export interface LogEntry extends Effects {
  /** In ms. */
  at: number
  /** itself: the timer, or a slide that the deck rested on. */
  by: 'facilitator' | 'stage' | 'itself'
  /** What was asked for; missing where nobody asked. */
  command?: FacilitatorCommand['type']
  /** Why it came to nothing. */
  refused?: ErrorCode
}

/** What this change of a session did to the room; empty where it did nothing that a room notices. */
export function effectsOf(before: Session, after: Session): Effects {
  const activities = Object.entries(after.activities).flatMap(([id, { phase, round }]) => {
    const was = before.activities[id]
    return (was?.phase ?? 'waiting') === phase && (was?.round ?? 1) === round ? [] : [{ id, phase, round }]
  })
  return {
    ...before.place.slide !== after.place.slide && { slide: after.place.slide },
    ...activities.length > 0 && { activities },
    ...(before.endedAt === null) !== (after.endedAt === null) && { ended: after.endedAt !== null },
  }
}
