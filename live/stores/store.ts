/** The port that sessions and responses are kept behind. One file of this folder for each place they can live. */
import type { Answer } from '../domain/activities/kind.ts'
import type { BoardName, BoardState } from '../domain/boards/board.ts'
import type { ExerciseId } from '../domain/exercise.ts'
import type { LogEntry } from '../domain/log.ts'
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

/** A document that several phones edit, in one round of an activity. */
export interface StoredBoard {
  activity: ExerciseId
  round: number
  name: BoardName
  /** Grows by one with every saved change; 1 for the first. */
  revision: number
  state: BoardState
}

export type BoardKey = Pick<StoredBoard, 'activity' | 'round' | 'name'>

export interface SessionStore {
  /** Keeps a new session and makes it the current one. */
  createSession: (session: Session) => Promise<void>
  /** The session that the server serves at `/`, also after its end; null before the first. */
  currentSession: () => Promise<Session | null>
  sessionByCode: (code: string) => Promise<Session | null>
  /** Every session that is kept, the current one first, then by when they were current last; `participants`: how many have answered. */
  sessions: () => Promise<{ session: Session, participants: number }[]>
  /** Makes an earlier session the current one; false where none has this id. */
  makeCurrent: (sessionId: string) => Promise<boolean>
  /**
   * Removes the session and everything that was kept of it: nothing of it can be read from the place any more, and nothing is saved for it from then on.
   * Rejects when rows were removed, but bytes could not be overwritten.
   */
  remove: (sessionId: string) => Promise<void>
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
  /** Every response of the session: all activities, all rounds. */
  allResponses: (sessionId: string) => Promise<StoredResponse[]>
  /** False, and nothing is written, unless the stored revision is one below this one; revision 1 is the first. Resolves only after it is on disk. */
  saveBoard: (sessionId: string, board: StoredBoard) => Promise<boolean>
  boards: (sessionId: string, activity: ExerciseId, round: number) => Promise<StoredBoard[]>
  /** Removes these participants' responses and these boards from the session, all or nothing. */
  forget: (sessionId: string, what: { participants: readonly string[], boards: readonly BoardKey[] }) => Promise<void>
  /** Keeps what happened in the session; of one that was removed nothing is kept. */
  addToLog: (sessionId: string, entry: LogEntry) => Promise<void>
  /** What happened in the session, the oldest first. */
  log: (sessionId: string) => Promise<LogEntry[]>
  /** A small value of this installation (a secret, the chosen address), or null. */
  setting: (name: string) => Promise<string | null>
  saveSetting: (name: string, value: string) => Promise<void>
  /** A number that no earlier start of a server on this store was given: the base of view revisions. */
  nextEpoch: () => Promise<number>
  close: () => Promise<void>
}
