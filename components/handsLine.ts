/** How many answered out of the room and by which way, for whoever sees a result. */
import type { ActivityView } from '../live/protocol.ts'
import { roomOf } from './results/roomOf.ts'
import { text } from './text.ts'

/** Null where nobody has counted the room and all came by phone, and for polls, whose rows say it themselves. */
export function handsLine({ face, tallies, room }: Pick<ActivityView, 'face' | 'tallies' | 'room'>): string | null {
  const tally = face.kind === 'poll' || tallies === null ? undefined : tallies[tallies.length - 1]
  if (tally === undefined)
    return null
  const counted = roomOf(room, tally)
  return counted.people === null && counted.hands + (counted.slips ?? 0) === 0
    ? null
    : text.results.answered(tally.responses, counted)
}
