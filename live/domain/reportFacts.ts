/** Small facts of a report: its times, its people, and what the facilitator wrote. */
import type { Annotations, Note } from './annotations.ts'
import type { Session } from './session.ts'
import { annotationsOf } from './annotations.ts'
import { slipNumber } from './slips.ts'
import { KEPT_ACTIVITY } from './takeAway.ts'

/** UTC, to the minute: "2026-11-23T13:45Z". */
export type Minute = string

export interface ReportNote extends Omit<Note, 'id' | 'at'> { minute: Minute }

/** Notes are for the facilitator alone. */
export interface ReportAnnotations extends Omit<Annotations, 'notes'> { notes: ReportNote[] }

/** @param ms since 1970 */
export function minuteOf(ms: number): Minute {
  return `${new Date(ms).toISOString().slice(0, 16)}Z`
}

/** People who answered on phones and on numbered slips, and how many took their page with them. To take it is no answer. */
export function peopleIn(responses: readonly { participant: string, activity: string }[]): { participants: number, slips?: number, kept?: number } {
  const all = new Set(responses.filter(({ activity }) => activity !== KEPT_ACTIVITY).map(({ participant }) => participant))
  const kept = new Set(responses.filter(({ activity }) => activity === KEPT_ACTIVITY).map(({ participant }) => participant)).size
  const slips = [...all].filter(participant => slipNumber(participant) !== null).length
  return { participants: all.size - slips, ...slips > 0 && { slips }, ...kept > 0 && { kept } }
}

export function writtenIn(session: Session): ReportAnnotations {
  const { notes, ...written } = annotationsOf(session)
  return { ...written, notes: notes.map(({ at, slide, text }) => ({ minute: minuteOf(at), slide, text })) }
}
