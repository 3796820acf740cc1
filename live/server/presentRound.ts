/** The round that people answer now, kept in memory: a view is made twenty times a second, and the rows are read once. */
import type { Respondent } from '../domain/activities/kind.ts'
import type { OwnResponse } from '../protocol.ts'
import type { SessionStore } from '../stores/store.ts'
import { given } from '../domain/slips.ts'

interface Given extends Respondent { attempt: number }
interface Kept { key: string, given: Map<string, Given>, read: Promise<void> }

export interface PresentRound {
  /** All responses of this round, from the store the first time. */
  responses: (sessionId: string, activity: string, round: number) => Promise<Respondent[]>
  /** Takes a response that the store has saved. */
  saved: (sessionId: string, participant: string, own: OwnResponse) => void
  /** Responses were removed from the store: they are read again. */
  forget: () => void
}

export function createPresentRound(store: Pick<SessionStore, 'responses'>): PresentRound {
  let kept: Kept | null = null
  const keyOf = (sessionId: string, activity: string, round: number) => `${sessionId} ${activity} ${round}`

  /** What is read may be older than what was saved meanwhile: the higher attempt is the response. */
  function take(given: Kept['given'], { participant, answer, attempt }: Given): void {
    if ((given.get(participant)?.attempt ?? 0) <= attempt)
      given.set(participant, { participant, answer, attempt })
  }

  return {
    async responses(sessionId, activity, round) {
      const key = keyOf(sessionId, activity, round)
      if (kept?.key !== key) {
        const given: Kept['given'] = new Map()
        const read = store.responses(sessionId, activity, round).then(rows => rows.forEach(row => take(given, row)))
        kept = { key, given, read }
      }
      const mine = kept
      try {
        await mine.read
      }
      catch (error) {
        // Read again the next time.
        if (kept === mine)
          kept = null
        throw error
      }
      return given([...mine.given.values()])
    },
    saved(sessionId, participant, { activity, round, answer, attempt }) {
      if (kept?.key === keyOf(sessionId, activity, round))
        take(kept.given, { participant, answer, attempt })
    },
    forget() {
      kept = null
    },
  }
}
