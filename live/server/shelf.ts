import type { Session, SessionCommand, Surroundings } from '../domain/session.ts'
/** All sessions of this server: one of them is current; an earlier one can be resumed, put away, or removed for good. */
import type { SessionBrief, ShelfAction } from '../domain/shelf.ts'
import type { Result } from '../protocol.ts'
import type { SessionStore } from '../stores/store.ts'
import type { Change } from './change.ts'
import type { CurrentSession } from './currentSession.ts'
import type { KeptRounds } from './keptRounds.ts'
import { archive, resume, sessionBrief } from '../domain/shelf.ts'

export interface Shelf {
  /** The current session first, then by when they were current last. */
  list: () => Promise<SessionBrief[]>
  act: (code: string, action: ShelfAction) => Promise<Result<null>>
}

interface ShelfOptions {
  store: Pick<SessionStore, 'sessions' | 'sessionByCode' | 'saveSession' | 'remove'>
  session: CurrentSession
  around: () => Surroundings
  apply: (command: SessionCommand) => Promise<Result<Session>>
  kept: Pick<KeptRounds, 'forget'>
  tell: (change: Change) => void
}

const DONE: Result<null> = { ok: true, value: null }

/** One action at a time: the caller sees to that. */
export function createShelf({ store, session, around, apply, kept, tell }: ShelfOptions): Shelf {
  function moveTo(next: Session): void {
    kept.forget()
    tell({ type: 'session', session: next })
    tell({ type: 'moved' })
  }

  async function putAway(of: Session, archived: boolean): Promise<Result<null>> {
    if (of.id === session.get().id)
      return refuse('not-now')
    return await store.saveSession(archive(of, archived)) ? DONE : refuse('unavailable')
  }

  async function goOn(of: Session): Promise<Result<null>> {
    if (of.id === session.get().id && of.endedAt === null)
      return DONE
    const resumed = resume(of, around())
    // One session runs at a time. That it has ended already is as good.
    if (of.id !== session.get().id)
      await apply({ type: 'end-session' })
    if (!await session.become(resumed))
      return refuse('unavailable')
    moveTo(resumed)
    return DONE
  }

  /** Whoever is still there learns that it is over, before nothing of it is left. */
  async function remove(of: Session): Promise<Result<null>> {
    if (of.id === session.get().id) {
      await apply({ type: 'end-session' })
      moveTo(await session.begin())
    }
    else if (of.endedAt === null) {
      await store.saveSession({ ...of, endedAt: around().now, revision: of.revision + 1 })
    }
    await store.remove(of.id)
    kept.forget()
    return DONE
  }

  return {
    list: async () => (await store.sessions()).map(({ session: each, participants }) => sessionBrief(each, participants, session.get().id)),
    async act(code, action) {
      const of = code === session.get().code ? session.get() : await store.sessionByCode(code)
      if (of === null)
        return refuse('unknown-session')
      switch (action) {
        case 'archive':
        case 'unarchive': return putAway(of, action === 'archive')
        case 'resume': return goOn(of)
        case 'delete': return remove(of)
      }
    },
  }
}

function refuse(code: 'unknown-session' | 'not-now' | 'unavailable'): Result<never> {
  return { ok: false, error: { code } }
}
