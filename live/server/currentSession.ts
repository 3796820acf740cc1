/** The one session that is run at this time: every change of it goes through here, one after the other. */
import type { Session } from '../domain/session.ts'
import type { Result } from '../protocol.ts'
import type { SessionStore } from '../stores/store.ts'
import { randomBytes } from 'node:crypto'
import { randomJoinCode } from './readable.ts'

export interface CurrentSession {
  get: () => Session
  /** Saves what `decide` makes of the session; it may be asked again with a newer one when another process was faster. */
  change: (decide: (session: Session) => Result<Session>) => Promise<Result<Session>>
  /** Saves a new session that is current from then on. */
  begin: () => Promise<Session>
  /** Saves the new state of a session that is known, and makes it the current one; false, and nothing has changed, when another was faster. */
  become: (session: Session) => Promise<boolean>
  /** Resolves when no change is on its way to the disk. */
  settled: () => Promise<void>
  /** Whether a change is on its way to the store. */
  saving: () => boolean
}

type Make = (names: { id: string, code: string }) => Session

/** How often another process may be faster before the change is given up. */
const ATTEMPTS = 5

/** Goes on with the session that the store has; begins one where there is none, or where it is over. */
export async function resumeSession(store: SessionStore, make: Make): Promise<CurrentSession> {
  const resumed = await store.currentSession()
  let current = resumed === null || resumed.endedAt !== null
    ? await created()
    : resumed
  const disk: { saving: Promise<unknown> | null } = { saving: null }

  async function created(): Promise<Session> {
    let code = randomJoinCode()
    while (await store.sessionByCode(code) !== null)
      code = randomJoinCode()
    const session = make({ id: randomBytes(9).toString('base64url'), code })
    await store.createSession(session)
    return session
  }

  async function saved<T>(work: Promise<T>): Promise<T> {
    disk.saving = work
    try {
      return await work
    }
    finally {
      disk.saving = null
    }
  }

  return {
    get: () => current,
    async change(decide) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const decided = decide(current)
        if (!decided.ok)
          return decided
        if (await saved(store.saveSession(decided.value))) {
          current = decided.value
          return decided
        }
        current = await store.sessionByCode(current.code) ?? current
      }
      return { ok: false, error: { code: 'unavailable' } }
    },
    async begin() {
      current = await saved(created())
      return current
    },
    async become(session) {
      const done = await saved(store.saveSession(session)) && await saved(store.makeCurrent(session.id))
      if (done)
        current = session
      return done
    },
    saving: () => disk.saving !== null,
    async settled() {
      while (disk.saving !== null)
        await disk.saving.catch(() => {})
    },
  }
}
