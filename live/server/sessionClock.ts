/** What a session does by itself when time passes: an activity opens once the deck rests on its slide, and closes at its time. */
import type { ExerciseId } from '../domain/exercise.ts'
import type { Session, SessionCommand, Surroundings } from '../domain/session.ts'
import { activityState, opensWithSlide } from '../domain/session.ts'

export interface SessionClock {
  /** Sets the alarms anew after any change of session or content. */
  set: () => void
  stop: () => void
}

export interface SessionClockOptions {
  session: () => Session
  around: () => Surroundings
  /** Runs `decide` when its turn comes, and then the command it gives, if any. */
  run: (decide: () => SessionCommand | null) => Promise<void>
  onError: (error: unknown) => void
}

/** How long the deck rests on a slide before its activity opens by itself. */
export const REST_MS = 500

interface Alarm { name: string, timer: NodeJS.Timeout }

export function createSessionClock({ session, around, run, onError }: SessionClockOptions): SessionClock {
  let opening: Alarm | null = null
  let closing: Alarm | null = null

  /** An alarm of the same name goes on; any other is replaced. */
  function alarm(before: Alarm | null, name: string | null, wait: number, ring: () => Promise<void>): Alarm | null {
    if (before !== null && before.name === name)
      return before
    clearTimeout(before?.timer)
    return name === null
      ? null
      : { name, timer: setTimeout(() => void ring().catch(onError), Math.max(0, wait)) }
  }

  /** A click on the same slide does not start the rest anew. */
  function setOpening(): void {
    const { id, place } = session()
    const due = opensWithSlide(session(), around())
    const name = due === null ? null : [id, place.slide, due].join()
    opening = alarm(opening, name, REST_MS, async () => {
      opening = null
      await run(() => due !== null && opensWithSlide(session(), around()) === due ? { type: 'open', activity: due } : null)
    })
  }

  function setClosing(): void {
    const next = soonestToClose(session())
    const name = next === null ? null : [session().id, next.activity, next.closesAt].join()
    closing = alarm(closing, name, (next?.closesAt ?? 0) - Date.now(), async () => {
      closing = null
      await run(() => {
        // More time may have been given while this waited for its turn.
        const due = soonestToClose(session())
        return due !== null && due.closesAt <= Date.now() ? { type: 'close', activity: due.activity } : null
      })
      setClosing()
    })
  }

  return {
    set() {
      setOpening()
      setClosing()
    },
    stop() {
      clearTimeout(opening?.timer)
      clearTimeout(closing?.timer)
    },
  }
}

/** The open activity whose time ends first, or null when none has a time. */
function soonestToClose(session: Session): { activity: ExerciseId, closesAt: number } | null {
  if (session.endedAt !== null)
    return null
  const timed = Object.keys(session.activities).flatMap((activity) => {
    const { phase, closesAt } = activityState(session, activity)
    return phase === 'open' && closesAt !== null ? [{ activity, closesAt }] : []
  })
  return timed.toSorted((a, b) => a.closesAt - b.closesAt)[0] ?? null
}
