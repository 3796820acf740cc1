/** Reports of sessions, and what the facilitator writes for them: of the current session, and of those that are over. */
import type { Annotation, Annotations } from '../domain/annotations.ts'
import type { Report } from '../domain/report.ts'
import type { Session, Surroundings } from '../domain/session.ts'
import type { Result } from '../protocol.ts'
import type { SessionStore } from '../stores/store.ts'
import type { CurrentSession } from './currentSession.ts'
import { annotate, annotationsOf } from '../domain/annotations.ts'
import { readReport } from './sessionReport.ts'

export interface Reports {
  /** What the session with this join code leaves, or null when there is none. */
  read: (code: string) => Promise<Report | null>
  /** What was written for it so far, or null when there is no such session. */
  annotations: (code: string) => Promise<Annotations | null>
  annotate: (code: string, annotation: Annotation) => Promise<Result<Annotations>>
}

interface ReportsOptions {
  store: Pick<SessionStore, 'allResponses' | 'boards' | 'saveSession' | 'sessionByCode'>
  session: Pick<CurrentSession, 'get' | 'change'>
  find: (code: string) => Promise<Session | null>
  around: () => Surroundings
  /** Runs work when all before it is done. */
  inTurn: <T>(work: () => Promise<T>) => Promise<T>
}

/** How often somebody else may be faster before a change is given up. */
const ATTEMPTS = 5

export function createReports({ store, session, find, around, inTurn }: ReportsOptions): Reports {
  async function save(code: string, annotation: Annotation): Promise<Result<Session>> {
    const decide = (of: Session) => annotate(of, annotation, Date.now())
    if (code.toUpperCase() === session.get().code)
      return session.change(decide)
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const past = await store.sessionByCode(code.toUpperCase())
      if (past === null)
        return { ok: false, error: { code: 'unknown-session' } }
      const after = decide(past)
      if (!after.ok || await store.saveSession(after.value))
        return after
    }
    return { ok: false, error: { code: 'unavailable' } }
  }

  return {
    async read(code) {
      const of = await find(code)
      return of && readReport(store, of, around())
    },
    async annotations(code) {
      const of = await find(code)
      return of && annotationsOf(of)
    },
    async annotate(code, annotation) {
      const saved = await inTurn(() => save(code, annotation))
      return saved.ok ? { ok: true, value: annotationsOf(saved.value) } : saved
    },
  }
}
