/** What may come of a request instead of what was asked for. */
import type { OwnResponse } from './protocol.ts'

/** Every expected failure that crosses the wire, by name. */
export type ErrorCode
  = | 'invalid-payload' // not of the shape of schemas.ts
    | 'wrong-version' // an old page: reload
    | 'unknown-session' // no session has this code
    | 'not-allowed' // this seat may not do this
    | 'ended' // the session is over
    | 'closed' // the round does not take responses (any more)
    | 'stale' // a newer attempt is saved; `saved` says which
    | 'invalid-answer' // not an answer to this question
    | 'unknown-activity' // no exercise has this id
    | 'unknown-slide' // no slide has this routeAlias
    | 'unknown-address' // not an address of this machine
    | 'not-now' // the phase does not allow this step
    | 'changed' // somebody else has changed what the command was meant for; nothing was done
    | 'asking' // the command waits for an answer on the console
    | 'too-many' // a limit was reached: slower
    | 'unavailable' // the store cannot save at this moment: try again

export interface Failure {
  code: ErrorCode
  /** With `stale`: the response that is saved and counts. */
  saved?: OwnResponse
}
