/** The pages that participants take with them, and who has kept one. */
import type { Session, Surroundings } from '../domain/session.ts'
import type { TakeAway } from '../domain/takeAway.ts'
import type { SessionStore } from '../stores/store.ts'
import type { Change } from './change.ts'
import { slideByAlias } from '../domain/deck.ts'
import { isSimulated, mayTakePart } from '../domain/simulated.ts'
import { given } from '../domain/slips.ts'
import { KEPT_ACTIVITY, takeAway } from '../domain/takeAway.ts'
import { readFacts } from './sessionReport.ts'

export interface TakeAways {
  /** The page that a participant takes with them, noted as kept; null when no session has this code. */
  keep: (code: string, participant: string) => Promise<{ session: Session, taken: TakeAway } | null>
  /** How many people have kept theirs; null where it is not offered to everybody now. */
  kept: (session: Session) => Promise<number | null>
}

interface TakeAwaysOptions {
  store: Pick<SessionStore, 'allResponses' | 'boards' | 'putResponse' | 'responses' | 'responsesOf'>
  find: (code: string) => Promise<Session | null>
  around: () => Surroundings
  tell: (change: Change) => void
}

/** A whole room keeps its pages in the same minute: what the group answered is read once for this long, in ms. */
const READ_EVERY_MS = 2000

export function createTakeAways({ store, find, around, tell }: TakeAwaysOptions): TakeAways {
  let last: { session: Session, at: number, facts: ReturnType<typeof readFacts> } | null = null

  async function facts(session: Session) {
    if (last?.session !== session || Date.now() - last.at > READ_EVERY_MS) {
      last = { session, at: Date.now(), facts: readFacts(store, session, around()) }
      last.facts.catch(() => last = null)
    }
    return last.facts
  }

  return {
    async keep(code, participant) {
      const session = await find(code)
      if (session === null || !mayTakePart(session, participant))
        return null
      const [read, mine] = await Promise.all([facts(session), store.responsesOf(session.id, participant)])
      // Nobody misses what they wrote a moment ago.
      const responses = [...read.responses.filter(each => each.participant !== participant), ...given(mine)]
      const taken = takeAway({ ...read, responses }, participant)
      const own = { activity: KEPT_ACTIVITY, round: 1, attempt: 1, answer: true }
      await store.putResponse(session.id, { ...own, participant, savedAt: Date.now() })
      tell({ type: 'response', session, participant, own })
      return { session, taken }
    },
    async kept(session) {
      if (session.endedAt === null && !slideByAlias(around().deck, session.place.slide)?.keep)
        return null
      return (await store.responses(session.id, KEPT_ACTIVITY, 1)).filter(({ participant }) => !isSimulated(participant)).length
    },
  }
}
