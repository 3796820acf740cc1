/** Builders of boards in their activity: small, readable defaults with what a test cares about on top. */
import type { AgreementExercise } from '../../live/domain/activities/agreement.ts'
import type { Placements } from '../../live/domain/activities/sort.ts'
import type { Scene } from '../../live/domain/boards/scene.ts'
import type { Exercise } from '../../live/domain/exercise.ts'
import type { ActivityState } from '../../live/domain/session.ts'
import { NO_BOARDS } from '../../live/domain/boards/scene.ts'
import { aPoll, aSession, surroundings } from './domainBuilders.ts'
import { aSort } from './sortBuilders.ts'

export function anAgreement(with_: Partial<AgreementExercise> = {}): AgreementExercise {
  const { opens: _, ...base } = aPoll()
  return {
    id: 'handover-agreement',
    question: 'What do we agree before the handover?',
    kind: 'agreement',
    from: 'role-sort',
    items: 2,
    cards: [],
    pen: 'one',
    opens: 'by-hand',
    vote: base.vote,
    talkSeconds: base.talkSeconds,
    timerSeconds: null,
    minGroup: 3,
    moderated: false,
    rationale: base.rationale,
    source: base.source,
    profile: null,
    twinOf: null,
    ...with_,
  }
}

/** People who sorted alone, by participant. */
export function sorted(answers: Record<string, Placements>): Scene['sorted'] {
  return Object.entries(answers).map(([participant, answer]) => ({ participant, answer: answer as Record<string, string> }))
}

/** An activity with its boards; `at`: who sits where. */
export function aScene(exercise: Exercise, state: Partial<ActivityState>, with_: Partial<Omit<Scene, 'tables'>> & { at?: Record<string, number> } = {}): Scene {
  const { at = {}, ...rest } = with_
  const sort = exercise.kind === 'sort' ? exercise : aSort({ tables: true })
  const around = surroundings([sort, ...exercise === sort ? [] : [exercise]])
  const session = aSession({}, around)
  return {
    ...NO_BOARDS,
    session: { ...session, activities: { [exercise.id]: { phase: 'open', round: 1, talkEndsAt: null, step: 0, closesAt: null, hands: {}, verdicts: {}, decisions: {}, ...state } } },
    exercise,
    content: around.content,
    sides: new Map(),
    tables: new Map(Object.entries(at)),
    ...rest,
  }
}
