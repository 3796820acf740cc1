/** Numbered slips of paper that the facilitator types in. */
import type { Exercise } from '../domain/exercise.ts'
import type { Session } from '../domain/session.ts'
import type { SlipRequest, SlipSheet } from '../domain/slips.ts'
import type { OwnResponse, Result } from '../protocol.ts'
import type { SessionStore } from '../stores/store.ts'
import { kindOf } from '../domain/activities/registry.ts'
import { activityState, takesSlips } from '../domain/session.ts'
import { given, slipNumber, slipParticipant } from '../domain/slips.ts'
import { toOwn } from './submission.ts'

export interface SlipsOptions {
  store: Pick<SessionStore, 'responses' | 'responsesOf' | 'putResponse'>
  now: number
  /** Told of a slip that was saved. */
  saved: (session: Session, participant: string, own: OwnResponse) => void
}

/** The slips of the round that is asked for, after the entry was saved; the present round where none is named. Without an answer the entry takes its slip back. */
export async function slipSheet(session: Session, exercise: Exercise | undefined, { round: asked, entry }: SlipRequest, options: SlipsOptions): Promise<Result<SlipSheet>> {
  if (exercise === undefined)
    return refuse('unknown-activity')
  const rounds = activityState(session, exercise.id).round
  const round = asked ?? rounds
  if (session.endedAt !== null && entry !== undefined)
    return refuse('ended')
  if (!takesSlips({ ...session, endedAt: null }, exercise, round))
    return refuse('not-now')
  if (entry !== undefined) {
    const failed = await save(session, exercise, round, entry, options)
    if (failed !== null)
      return refuse(failed)
  }
  const slips = given(await options.store.responses(session.id, exercise.id, round)).flatMap(({ participant, answer }) => {
    const slip = slipNumber(participant)
    return slip === null ? [] : [{ slip, answer }]
  })
  return { ok: true, value: { face: kindOf(exercise).face(exercise), round, rounds, slips: slips.sort((a, b) => a.slip - b.slip) } }
}

/** The newest entry counts, as with an answer on a phone. Gives why it was not saved, or null. */
async function save(session: Session, exercise: Exercise, round: number, { slip, answer }: NonNullable<SlipRequest['entry']>, { store, now, saved }: SlipsOptions): Promise<'invalid-answer' | 'unavailable' | null> {
  const accepted = answer === null ? null : kindOf(exercise).accept(exercise, answer)
  if (answer !== null && accepted === null)
    return 'invalid-answer'
  const participant = slipParticipant(slip)
  const kept = (await store.responsesOf(session.id, participant)).find(each => each.activity === exercise.id && each.round === round)
  if (accepted === null && kept === undefined)
    return null
  const outcome = await store.putResponse(session.id, { participant, activity: exercise.id, round, attempt: (kept?.attempt ?? 0) + 1, answer: accepted, savedAt: now })
  // Another console was faster: what it typed stands in the sheet.
  if (!outcome.saved)
    return 'unavailable'
  saved(session, participant, toOwn(outcome.response))
  return null
}

function refuse(code: 'unknown-activity' | 'not-now' | 'ended' | 'invalid-answer' | 'unavailable'): Result<never> {
  return { ok: false, error: { code } }
}
