/** What happened in the service, for whoever has to tell it on. */
import type { BoardName } from '../domain/boards/board.ts'
import type { ExerciseId } from '../domain/exercise.ts'
import type { Session } from '../domain/session.ts'
import type { OwnResponse } from '../protocol.ts'

export type Change
  /** A session has a new state. */
  = | { type: 'session', session: Session }
  /** A response was saved. `byServer`: its phone has no acknowledgement of it. */
    | { type: 'response', session: Session, participant: string, own: OwnResponse, byServer?: true }
  /** A board has a new state. */
    | { type: 'board', session: Session, activity: ExerciseId, name: BoardName }
  /** Exercises or slides were edited. */
    | { type: 'content' }
  /** Simulated participants are no longer part of this session. */
    | { type: 'cleared', session: Session }
  /** Another session is current now. */
    | { type: 'moved' }
  /** Something that only facilitators see: a pair code, an address. */
    | { type: 'room' }
