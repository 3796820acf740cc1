/** Which screen a phone shows: the one place that decides it. */
import type { LiveStatus } from '../live/client/useLiveSession.ts'
import type { ActivityView, ErrorCode, ParticipantView } from '../live/protocol.ts'

export type Screen
  = | { name: 'connecting' | 'code' | 'outdated' | 'ended' | 'slide' }
    | { name: 'arrival' | 'poll' | 'result' | 'table' | 'agreement', activity: ActivityView }

export interface ScreenInput {
  status: LiveStatus
  refusal: ErrorCode | null
  view: ParticipantView | null
  /** The arrival question was answered or skipped on this phone. */
  arrived: boolean
  /** This person looks at their own sort while the tables talk. */
  solo?: boolean
}

/** A lost connection changes no screen: what was there stays, and can still be answered. */
export function screenOf({ status, refusal, view, arrived, solo = false }: ScreenInput): Screen {
  if (status === 'refused')
    return refusedScreen(refusal)
  if (view === null)
    return { name: 'connecting' }
  if (view.session.ended)
    return { name: 'ended' }
  if (view.arrival !== null && !arrived)
    return { name: 'arrival', activity: view.arrival }
  if (view.activity === null)
    return { name: 'slide' }
  if (atTables(view.activity) && !(solo && view.activity.face.kind === 'sort'))
    return { name: 'table', activity: view.activity }
  if (view.activity.face.kind === 'agreement')
    return { name: 'agreement', activity: view.activity }
  return view.activity.tallies === null
    ? { name: 'poll', activity: view.activity }
    : { name: 'result', activity: view.activity }
}

/** Whether tables work on something together now. */
export function atTables({ face, phase, step }: ActivityView): boolean {
  return phase === 'open' && (face.kind === 'agreement' || (face.kind === 'sort' && face.tables && step > 0))
}

function refusedScreen(refusal: ErrorCode | null): Screen {
  switch (refusal) {
    case 'ended': return { name: 'ended' }
    // Not allowed: the cookie that makes an answer count once is missing, or from another installation. A reload brings it.
    case 'wrong-version':
    case 'not-allowed': return { name: 'outdated' }
    default: return { name: 'code' }
  }
}

/** Changes when somebody should be told that there is something else to read; a new phase of the same question is no new screen. */
export function screenKey(screen: Screen, slide: string): string {
  if ('activity' in screen)
    return `${screen.name}:${screen.activity.id}:${screen.activity.round}`
  return screen.name === 'slide'
    ? `slide:${slide}`
    : screen.name
}
