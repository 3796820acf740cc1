/** The only place that decides who sees what. */
import type { ActivityView, FacilitatorContent, FacilitatorView, JoinFace, ParticipantView, StageContent, StageView } from '../protocol.ts'
import type { Movement, Respondent, Tally } from './activities/kind.ts'
import type { Exercise } from './exercise.ts'
import type { Phase, Position, Session, Surroundings } from './session.ts'
import { kindOf } from './activities/registry.ts'
import { slideByAlias } from './deck.ts'
import { nextStep } from './next.ts'
import { activityState, arrivalExercise, currentExercise, slidesOf } from './session.ts'

/** All a view is made of. `rounds` are the responses to the current activity in round 1, 2, …, the present one last. */
export interface ViewInput extends Surroundings {
  session: Session
  revision: number
  rounds: readonly (readonly Respondent[])[]
  join: JoinFace
}

/** What the facilitator's seat needs besides. */
export type RoomFacts = Pick<FacilitatorView, 'counts' | 'addresses' | 'address' | 'pairCode'>

const SHOWN: readonly Phase[] = ['shown', 'explained']

export function participantView(input: ViewInput): ParticipantView {
  const { session, content } = input
  const { title, message, drawing } = slideOf(input)
  const arrival = arrivalExercise(content)
  return {
    ...base(input),
    slide: { title, message, drawing },
    arrival: arrival === null
      ? null
      : faceOnly(arrival, session),
  }
}

export function stageView(input: ViewInput): StageView {
  const { session, rounds, join } = input
  const slides = slidesOf(session, input)
  return {
    ...base(input),
    position: positionOf(input),
    screen: session.screen,
    join,
    responses: rounds.at(-1)?.length ?? 0,
    page: { at: slides.indexOf(session.place.slide) + 1, of: slides.length },
  }
}

export function facilitatorView(input: ViewInput, room: RoomFacts): FacilitatorView {
  const { session, content } = input
  const exercise = currentExercise(session, input)
  const asked = session.asking && content.exercises.get(session.asking.activity)
  return {
    ...base(input),
    stage: stageView(input),
    live: exercise === null
      ? null
      : resultsOf(exercise, input.rounds),
    next: nextStep(session, input),
    asking: asked
      ? { activity: asked.id, question: asked.question }
      : null,
    agenda: session.agenda,
    ...room,
  }
}

export function stageContent({ content }: Pick<Surroundings, 'content'>): StageContent {
  return {
    faces: byId(content.exercises.values(), exercise => kindOf(exercise).face(exercise)),
  }
}

export function facilitatorContent({ content, deck }: Pick<Surroundings, 'content' | 'deck'>): FacilitatorContent {
  return {
    ...stageContent({ content }),
    explanations: byId(content.exercises.values(), exercise => kindOf(exercise).explanation(exercise)),
    slides: deck,
    agendas: content.workshop.agendas.map(({ id, title }) => ({
      id,
      title,
      slides: slidesOf({ agenda: id }, { deck, content }),
    })),
  }
}

function base(input: ViewInput) {
  const { session, revision, now, content } = input
  const { title, lang } = content.workshop
  const exercise = currentExercise(session, input)
  return {
    revision,
    now,
    session: {
      code: session.code,
      title,
      lang,
      ended: session.endedAt !== null,
    },
    activity: exercise === null
      ? null
      : activityView(exercise, session, input.rounds),
  }
}

/** The activity as everybody may see it in its phase: no count before `shown`, no key before `explained`. */
function activityView(exercise: Exercise, session: Session, rounds: ViewInput['rounds']): ActivityView {
  const view = faceOnly(exercise, session)
  const results = SHOWN.includes(view.phase)
    ? resultsOf(exercise, rounds)
    : { tallies: null, movement: null }
  const explanation = view.phase === 'explained'
    ? kindOf(exercise).explanation(exercise)
    : null
  return {
    ...view,
    ...results,
    explanation,
  }
}

function faceOnly(exercise: Exercise, session: Session): ActivityView {
  const { phase, round, talkEndsAt } = activityState(session, exercise.id)
  return {
    id: exercise.id,
    phase: exercise.opens === 'on-join' && session.endedAt === null
      ? 'open'
      : phase,
    round,
    face: kindOf(exercise).face(exercise),
    talkEndsAt,
    tallies: null,
    movement: null,
    explanation: null,
  }
}

function resultsOf(exercise: Exercise, rounds: ViewInput['rounds']): { tallies: Tally[], movement: Movement | null } {
  const kind = kindOf(exercise)
  const [first, last] = [
    rounds[0],
    rounds.at(-1),
  ]
  return {
    tallies: rounds.map(round => kind.tally(exercise, round.map(({ answer }) => answer))),
    movement: rounds.length > 1 && first && last
      ? kind.movement(exercise, first, last)
      : null,
  }
}

function slideOf({ session, deck }: ViewInput) {
  return slideByAlias(deck, session.place.slide) ?? {
    title: '',
    message: '',
    drawing: '',
    clicks: 0,
  }
}

function positionOf(input: ViewInput): Position {
  const { title, clicks } = slideOf(input)
  return { ...input.session.place, clicksTotal: clicks, title }
}

function byId<T>(exercises: Iterable<Exercise>, make: (exercise: Exercise) => T): Record<string, T> {
  return Object.fromEntries([...exercises].map(exercise => [
    exercise.id,
    make(exercise),
  ]))
}
