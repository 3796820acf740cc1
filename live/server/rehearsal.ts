/** Simulated participants of the current session: let in, and taken out again with everything they left. */
import type { Session, Surroundings } from '../domain/session.ts'
import type { Result } from '../protocol.ts'
import type { BoardKey, SessionStore } from '../stores/store.ts'
import type { Change } from './change.ts'
import type { CurrentSession } from './currentSession.ts'
import type { KeptRounds } from './keptRounds.ts'
import { activityState } from '../domain/session.ts'
import { isInUse, isSimulated, letIn, sendAway, startOver } from '../domain/simulated.ts'

export interface Rehearsal {
  /** Lets this many simulated participants into the current session. */
  letIn: (people: number) => Promise<Result<null>>
  /** Removes them with their responses and the boards they wrote on. A session that nobody else has used starts over. */
  clear: () => Promise<Result<null>>
}

interface RehearsalOptions {
  store: Pick<SessionStore, 'allResponses' | 'boards' | 'forget'>
  session: Pick<CurrentSession, 'get' | 'change'>
  around: () => Surroundings
  kept: Pick<KeptRounds, 'forget'>
  tell: (change: Change) => void
}

const DONE: Result<null> = { ok: true, value: null }

export function createRehearsal({ store, session, around, kept, tell }: RehearsalOptions): Rehearsal {
  async function change(make: (before: Session) => Session): Promise<Result<Session>> {
    return session.change(before => ({ ok: true, value: make(before) }))
  }

  /** Of all rounds: only boards say themselves who wrote on them. */
  async function boardsOf(of: Session): Promise<BoardKey[]> {
    const kept: BoardKey[] = []
    for (const { id, kind } of around().content.exercises.values()) {
      const rounds = kind === 'sort' || kind === 'agreement' ? activityState(of, id).round : 0
      for (let round = 1; round <= rounds; round++)
        kept.push(...(await store.boards(of.id, id, round)).filter(({ state }) => state.simulated))
    }
    return kept.map(({ activity, round, name }) => ({ activity, round, name }))
  }

  return {
    async letIn(people) {
      if (session.get().endedAt !== null)
        return { ok: false, error: { code: 'ended' } }
      const after = await change(before => letIn(before, people))
      if (!after.ok)
        return after
      tell({ type: 'session', session: after.value })
      return DONE
    },
    async clear() {
      // From here on nothing that they still send is taken; what was on its way is in the store.
      const closed = await change(sendAway)
      if (!closed.ok)
        return closed
      const { id } = closed.value
      const responses = await store.allResponses(id)
      const participants = new Set(responses.map(({ participant }) => participant).filter(isSimulated))
      await store.forget(id, { participants: [...participants], boards: await boardsOf(closed.value) })
      kept.forget()
      const used = isInUse(responses, around().content)
      const after = await change(before => used || before.endedAt !== null ? sendAway(before) : startOver(before, around()))
      if (!after.ok)
        return after
      tell({ type: 'cleared', session: after.value })
      tell({ type: 'session', session: after.value })
      return DONE
    },
  }
}
