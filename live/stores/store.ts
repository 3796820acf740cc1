/** The port that sessions and responses are kept behind. One file of this folder for each place they can live. */
import type { Answer } from '../domain/activities/kind.ts'
import type { ExerciseId } from '../domain/exercise.ts'
import type { Session } from '../domain/session.ts'

export interface StoredResponse {
  participant: string
  activity: ExerciseId
  round: number
  attempt: number
  answer: Answer
  /** When it was first saved with this attempt, in ms. */
  savedAt: number
}

/** saved: this very response is what the store now holds. stale: the store holds another one, which it gives. */
export interface PutOutcome { saved: boolean, response: StoredResponse }

export interface SessionStore {
  /** Keeps a new session and makes it the current one. */
  createSession: (session: Session) => Promise<void>
  /** The session that the server serves at `/`, also after its end; null before the first. */
  currentSession: () => Promise<Session | null>
  sessionByCode: (code: string) => Promise<Session | null>
  /** False, and nothing is written, unless the stored revision is one below this one. */
  saveSession: (session: Session) => Promise<boolean>
  /**
   * Keeps one response for each (session, activity, round, participant): the one with the highest attempt.
   * The same attempt with the same answer again is saved already; with another answer it is stale.
   * Resolves only after the response is on disk.
   */
  putResponse: (sessionId: string, response: StoredResponse) => Promise<PutOutcome>
  responses: (sessionId: string, activity: ExerciseId, round: number) => Promise<StoredResponse[]>
  responsesOf: (sessionId: string, participant: string) => Promise<StoredResponse[]>
  /** A small value of this installation (a secret, the chosen address), or null. */
  setting: (name: string) => Promise<string | null>
  saveSetting: (name: string, value: string) => Promise<void>
  /** A number that no earlier start of a server on this store was given: the base of view revisions. */
  nextEpoch: () => Promise<number>
  close: () => Promise<void>
}
