import type { PollExercise } from '../../live/domain/activities/poll.ts'
/** Builders of the pure core's values: small, readable defaults with what a test cares about on top. */
import type { DeckOutline, SlideOutline } from '../../live/domain/deck.ts'
import type { Content, Exercise, Workshop } from '../../live/domain/exercise.ts'
import type { ActivityState, Session, Surroundings } from '../../live/domain/session.ts'
import type { ViewInput } from '../../live/domain/view.ts'
import { NO_BOARDS } from '../../live/domain/boards/scene.ts'
import { createSession } from '../../live/domain/session.ts'

export function aPoll(with_: Partial<PollExercise> = {}): PollExercise {
  return {
    id: 'K1',
    kind: 'poll',
    situation: null,
    question: 'What makes several projects a program?',
    select: 'one',
    options: [
      { id: 'a', text: 'A large budget' },
      { id: 'b', text: 'A joint benefit' },
      { id: 'c', text: 'A long time' },
    ],
    key: ['b'],
    notSure: 'Not sure',
    shuffle: true,
    opens: 'with-slide',
    vote: 'once',
    talkSeconds: 90,
    timerSeconds: null,
    minGroup: 3,
    moderated: false,
    rationale: 'They are managed together for a benefit none gives alone.',
    source: 'PMI 2024',
    profile: null,
    twinOf: null,
    ...with_,
  }
}

export function aSlide(alias: string, with_: Partial<SlideOutline> = {}): SlideOutline {
  return {
    alias,
    no: 1,
    title: `Title of ${alias}`,
    clicks: 0,
    exercise: null,
    message: '',
    drawing: '',
    notes: '',
    ...with_,
  }
}

export function aWorkshop(with_: Partial<Workshop> = {}): Workshop {
  return {
    title: 'Which role owns what',
    lang: 'en',
    objectives: ['Name one difference'],
    profile: 'team',
    agenda: '60',
    bands: { low: 35, high: 70 },
    agendas: [
      {
        id: '60',
        title: '60 minutes',
        minutes: 60,
        blocks: [
          {
            id: 'all',
            title: 'All',
            minutes: 60,
            slides: ['join', 'roles', 'poll', 'close'],
          },
        ],
      },
      {
        id: '45',
        title: '45 minutes',
        minutes: 45,
        blocks: [
          {
            id: 'all',
            title: 'All',
            minutes: 45,
            slides: ['join', 'poll', 'close'],
          },
        ],
      },
    ],
    wifi: null,
    ...with_,
  }
}

export const DECK: DeckOutline = [
  aSlide('join', { no: 1 }),
  aSlide('roles', { no: 2, clicks: 2 }),
  aSlide('poll', { no: 3, exercise: 'K1' }),
  aSlide('close', { no: 4 }),
  aSlide('pay', { no: 5, clicks: 1 }),
]

export function surroundings(exercises: Exercise[] = [
  aPoll(),
], with_: Partial<Surroundings> & { workshop?: Workshop } = {}): Surroundings {
  const content: Content = {
    workshop: with_.workshop ?? aWorkshop(),
    exercises: new Map(exercises.map(each => [each.id, each])),
  }
  return {
    deck: DECK,
    content,
    now: 1_000_000,
    ...with_,
  }
}

export function aSession(with_: Partial<Session> = {}, around: Surroundings = surroundings()): Session {
  return {
    ...createSession({
      id: 's1',
      code: 'KXQ4',
      agenda: '60',
      ...around,
    }),
    ...with_,
  }
}

/** A session that stands on the poll slide with the poll in this state. */
export function onPoll(state: Partial<ActivityState>, around: Surroundings = surroundings(), with_: Partial<Session> = {}): Session {
  return aSession({
    place: { slide: 'poll', click: 0 },
    agendaSlide: 'poll',
    activities: {
      K1: {
        phase: 'waiting',
        round: 1,
        talkEndsAt: null,
        step: 0,
        closesAt: null,
        hands: {},
        verdicts: {},
        decisions: {},
        ...state,
      },
    },
    ...with_,
  }, around)
}

export function aViewInput(session: Session, rounds: ViewInput['rounds'], around: Surroundings = surroundings()): ViewInput {
  return {
    ...around,
    session,
    revision: 1,
    rounds,
    sides: new Map(),
    boards: NO_BOARDS,
    join: {
      url: 'http://10.0.0.7:3030/KXQ4',
      short: '10.0.0.7:3030',
      code: 'KXQ4',
      wifi: null,
    },
  }
}
