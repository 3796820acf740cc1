/** Builders of checks and scales for tests of the pure core. */
import type { CheckExercise } from '../../live/domain/activities/check.ts'
import type { Answer, Respondent, Round } from '../../live/domain/activities/kind.ts'
import type { ScaleExercise } from '../../live/domain/activities/scale.ts'
import { aPoll } from './domainBuilders.ts'

const { id: _id, kind: _kind, situation: _situation, select: _select, options: _options, key: _key, notSure: _notSure, shuffle: _shuffle, ...base } = aPoll()

/** First look: the items K1 and K2, both with the key b. */
export function aCheck(with_: Partial<CheckExercise> = {}): CheckExercise {
  const items = with_.items ?? [aPoll({ id: 'K1' }), aPoll({ id: 'K2', question: 'Which of these is operations work?' })]
  return { ...base, id: 'first', kind: 'check', question: 'First look', items, itemIds: items.map(({ id }) => id), explained: false, ...with_ }
}

/** Second look: the twins of K1 and K2, with the keys a and c. */
export function aSecondLook(with_: Partial<CheckExercise> = {}): CheckExercise {
  return aCheck({
    id: 'second',
    question: 'Second look',
    items: [aPoll({ id: 'K1-twin', twinOf: 'K1', key: ['a'] }), aPoll({ id: 'K2-twin', twinOf: 'K2', key: ['c'] })],
    explained: true,
    twinOf: 'first',
    ...with_,
  })
}

export function aScale(with_: Partial<ScaleExercise> = {}): ScaleExercise {
  return {
    ...base,
    id: 'T1',
    kind: 'scale',
    question: 'How sure are you?',
    ends: { low: 'Not at all', high: 'Completely' },
    statements: [{ id: 'a', text: 'I could explain it.' }, { id: 'b', text: 'It is clear where I work.' }],
    ...with_,
  }
}

/** Respondents p1, p2, … with these answers; null is somebody who gave none. */
export function people(...answers: (Answer | null)[]): Respondent[] {
  return answers.flatMap((answer, at) => answer === null ? [] : [{ participant: `p${at + 1}`, answer }])
}

/** A round without hands and verdicts. */
export function aRound(respondents: readonly Respondent[], with_: Partial<Round> = {}): Round {
  return { respondents, hands: {}, verdicts: {}, ...with_ }
}
