/** The rounds that views are made of, kept in memory: a view is made twenty times a second, and the rows are read once. */
import type { Respondent } from '../domain/activities/kind.ts'
import type { OwnResponse } from '../protocol.ts'
import type { SessionStore } from '../stores/store.ts'
import { given } from '../domain/slips.ts'

interface Given extends Respondent { attempt: number }
interface Kept { given: Map<string, Given>, read: Promise<void> }

export interface KeptRounds {
  /** All responses of this round, from the store the first time. */
  responses: (sessionId: string, activity: string, round: number) => Promise<Respondent[]>
  /** Takes a response that the store has saved. */
  saved: (sessionId: string, participant: string, own: OwnResponse) => void
  /** Everything is read anew: the store was changed by somebody else. */
  forget: () => void
}

/** More than an activity has rounds, with its twin and the sides. */
const MOST = 12

export function createKeptRounds(store: Pick<SessionStore, 'responses'>): KeptRounds {
  // The round that was asked for last stands last.
  const kept = new Map<string, Kept>()
  const keyOf = (sessionId: string, activity: string, round: number) => `${sessionId} ${activity} ${round}`

  /** What is read may be older than what was saved meanwhile: the higher attempt is the response. */
  function take(given: Kept['given'], { participant, answer, attempt }: Given): void {
    if ((given.get(participant)?.attempt ?? 0) <= attempt)
      given.set(participant, { participant, answer, attempt })
  }

  function read(sessionId: string, activity: string, round: number): Kept {
    const given: Kept['given'] = new Map()
    return { given, read: store.responses(sessionId, activity, round).then(rows => rows.forEach(row => take(given, row))) }
  }

  return {
    async responses(sessionId, activity, round) {
      const key = keyOf(sessionId, activity, round)
      const mine = kept.get(key) ?? read(sessionId, activity, round)
      kept.delete(key)
      kept.set(key, mine)
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST)
          break
        kept.delete(oldest)
      }
      try {
        await mine.read
      }
      catch (error) {
        // Read again the next time.
        if (kept.get(key) === mine)
          kept.delete(key)
        throw error
      }
      return given([...mine.given.values()])
    },
    saved(sessionId, participant, { activity, round, answer, attempt }) {
      const mine = kept.get(keyOf(sessionId, activity, round))
      if (mine !== undefined)
        take(mine.given, { participant, answer, attempt })
    },
    forget: () => kept.clear(),
  }
}
