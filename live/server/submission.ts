/** What becomes of one response that arrives. */
import type { Answer } from '../domain/activities/kind.ts'
import type { Exercise } from '../domain/exercise.ts'
import type { Session } from '../domain/session.ts'
import type { OwnResponse, ResponseSubmission, Result } from '../protocol.ts'
import type { SessionStore, StoredResponse } from '../stores/store.ts'
import { kindOf } from '../domain/activities/registry.ts'
import { acceptTable, ANY_TABLE, TABLE_ACTIVITY } from '../domain/boards/tables.ts'
import { takesResponses } from '../domain/session.ts'
import { tableForOneMore } from './teams.ts'

interface Submitting {
  store: SessionStore
  session: Session
  exercise: Exercise | undefined
  participant: string
  submission: ResponseSubmission
  now: number
}

/** Saves the response, or says why it does not count. No `async` here: what happens most often takes the fewest promises. */
export function submit(submitting: Submitting): Promise<Result<OwnResponse>> {
  const { session, exercise, submission } = submitting
  if (submission.activity === TABLE_ACTIVITY)
    return sitDown(submitting)
  if (exercise === undefined)
    return Promise.resolve(refuse('unknown-activity'))
  const answer = kindOf(exercise).accept(exercise, submission.answer)
  if (!takesResponses(session, exercise, submission.round))
    return tooLate(submitting, answer)
  if (answer === null)
    return Promise.resolve(refuse('invalid-answer'))
  return save(submitting, answer)
}

async function save({ store, session, participant, submission: { activity, round, attempt }, now }: Submitting, answer: Answer): Promise<Result<OwnResponse>> {
  const { saved, response } = await store.putResponse(session.id, { participant, activity, round, attempt, answer, savedAt: now })
  return saved
    ? { ok: true, value: toOwn(response) }
    : { ok: false, error: { code: 'stale', saved: toOwn(response) } }
}

/** A participant chooses a table, at any time of the session. */
async function sitDown(submitting: Submitting): Promise<Result<OwnResponse>> {
  const { session, submission, store } = submitting
  const table = submission.answer === ANY_TABLE && typeof session.teams === 'number'
    ? await tableForOneMore(store, session, session.teams)
    : acceptTable(submission.answer)
  if (session.endedAt !== null)
    return tooLate(submitting, table)
  return table === null || submission.round !== 1
    ? refuse('invalid-answer')
    : save(submitting, table)
}

/** A response whose acknowledgement got lost is sent again, perhaps after the close: it was counted, and its phone is told so. */
async function tooLate({ store, session, participant, submission }: Submitting, answer: Answer | null): Promise<Result<OwnResponse>> {
  const kept = (await store.responsesOf(session.id, participant))
    .find(({ activity, round }) => activity === submission.activity && round === submission.round)
  if (kept?.attempt === submission.attempt && JSON.stringify(kept.answer) === JSON.stringify(answer))
    return { ok: true, value: toOwn(kept) }
  if (kept !== undefined && kept.attempt >= submission.attempt)
    return { ok: false, error: { code: 'stale', saved: toOwn(kept) } }
  return refuse(session.endedAt === null ? 'closed' : 'ended')
}

export function toOwn({ activity, round, attempt, answer }: StoredResponse): OwnResponse {
  return { activity, round, attempt, answer }
}

function refuse(code: 'unknown-activity' | 'invalid-answer' | 'closed' | 'ended'): Result<never> {
  return { ok: false, error: { code } }
}
