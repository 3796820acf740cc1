/** Hands in a result, for whoever sees it. */
import type { ActivityView } from '../live/protocol.ts'
import { text } from './text.ts'

/** How many answered by phone and by hand; null where nobody was counted by hand, and for polls, whose rows say it themselves. */
export function handsLine({ face, tallies }: Pick<ActivityView, 'face' | 'tallies'>): string | null {
  const tally = face.kind === 'poll' || tallies === null ? undefined : tallies[tallies.length - 1]
  return tally !== undefined && 'hands' in tally && tally.hands > 0
    ? text.results.answered(tally.responses, { people: null, hands: tally.hands })
    : null
}
