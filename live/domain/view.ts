/** The only place that decides who sees what. */
import type { ActivityView, FacilitatorContent, FacilitatorView, JoinFace, ParticipantView, StageContent, StageView } from '../protocol.ts'
import type { Movement, Respondent } from './activities/kind.ts'
import type { SignedAgreement } from './boards/inView.ts'
import type { BoardFacts } from './boards/scene.ts'
import type { Earlier } from './comparisonView.ts'
import type { SlideOutline } from './deck.ts'
import type { Exercise, Tally } from './exercise.ts'
import type { Position, Session, Surroundings } from './session.ts'
import { kindOf } from './activities/registry.ts'
import { adviceOn } from './advice.ts'
import { agendaInView } from './agendaClock.ts'
import { countArrivals, drawsArrivals } from './arrivals.ts'
import { agreedIn, agreementFor, boardsForFacilitator, tablesIn } from './boards/inView.ts'
import { comparisonOf, finishedIn, shownComparison } from './comparisonView.ts'
import { slideByAlias } from './deck.ts'
import { itemsOf, textsOf } from './freeTextView.ts'
import { inTheRoom, raisedIn } from './inTheRoom.ts'
import { nextStep, stepsOf } from './next.ts'
import { conditionsOn } from './noteConditions.ts'
import { onStage } from './onStage.ts'
import { activityState, arrivalExercise, currentExercise, isShown, slidesOf } from './session.ts'
import { sidesOf } from './sidesInView.ts'
import { simulatedIn } from './simulated.ts'
import { whereabouts } from './whereabouts.ts'

/** All a view is made of. `rounds` are the responses to the current activity in round 1, 2, …, the present one last. */
export interface ViewInput extends Surroundings {
  session: Session
  revision: number
  rounds: readonly (readonly Respondent[])[]
  /** Of an activity that asks an earlier one again: the responses to that one. */
  earlier?: Earlier | null
  /** Where participants mostly work, by participant, as far as they said. */
  sides: ReadonlyMap<string, string>
  /** Participants connected now; needed only while people join. */
  phones?: readonly string[]
  /** Of the current activity. */
  boards: BoardFacts
  /** An agreement that was signed, with its boards. */
  signed?: SignedAgreement | null
  /** How many people have kept their page, in the minute for it and after the end. */
  kept?: number | null
  join: JoinFace
}

/** What one activity is shown from, whichever slide the session is on. `rounds` and `boards` are its own. */
export type ActivityInput = Pick<ViewInput, 'session' | 'content' | 'rounds' | 'earlier' | 'sides' | 'boards'>

/** What the facilitator's seat needs besides. */
export type RoomFacts = Pick<FacilitatorView, 'counts' | 'addresses' | 'address' | 'pairCode' | 'copy'>

export function participantView(input: ViewInput): ParticipantView {
  const { session, content } = input
  const { title, message, drawing, keep } = slideOf(input)
  const arrival = arrivalExercise(content)
  return {
    ...base(input),
    slide: { title, message, drawing },
    arrival: arrival === null
      ? null
      : faceOnly(arrival, session),
    ...typeof session.teams === 'number' && { teams: session.teams },
    ...agreedIn(input),
    ...keep && { keep },
  }
}
export function stageView(input: ViewInput): StageView {
  const { session, join } = input
  const exercise = currentExercise(session, input)
  const slides = slidesOf(session, input)
  const told = base(input)
  return {
    ...told,
    activity: exercise && told.activity && onStage(exercise, told.activity, session),
    position: positionOf(input),
    screen: session.screen,
    join,
    responses: exercise === null ? 0 : respondentsAndHands(exercise, input),
    ...finishedIn(exercise, input.rounds.at(-1) ?? []),
    ...drawsArrivals(session) && { arrivals: countArrivals(input.sides, input.phones ?? []) },
    page: { at: slides.indexOf(session.place.slide) + 1, of: slides.length },
  }
}

export function facilitatorView(input: ViewInput, room: RoomFacts): FacilitatorView {
  const { session, content } = input
  const exercise = currentExercise(session, input)
  const results = exercise === null ? null : resultsOf(exercise, input)
  const asked = session.asking && content.exercises.get(session.asking.activity)
  const live = results === null || exercise === null
    ? null
    : { ...results, ...comparisonOf(exercise, input.earlier, input.rounds.at(-1) ?? []), ...byHand(exercise, session), ...itemsOf(exercise, activityState(session, exercise.id), input.rounds), ...boardsForFacilitator(exercise, input) }
  return {
    ...base(input),
    stage: stageView(input),
    live,
    conditions: live === null || exercise === null ? [] : conditionsOn(exercise, activityState(session, exercise.id), live, content.workshop.bands),
    next: nextStep(session, input),
    advice: results === null || exercise === null
      ? null
      : adviceOn(exercise, activityState(session, exercise.id), results.tallies[0], content.workshop.bands),
    asking: asked
      ? { activity: asked.id, question: asked.question }
      : null,
    ...agendaInView(session, input),
    people: session.people,
    simulated: simulatedIn(session),
    seen: whereabouts(session, input),
    ...typeof input.kept === 'number' && { kept: input.kept },
    teams: session.teams ?? null,
    pen: session.pen ?? null,
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
      : activityView(exercise, input),
  }
}

/** The activity as everybody may see it in its phase: no count before `shown`, no key before `explained`. */
export function activityView(exercise: Exercise, input: ActivityInput): ActivityView {
  const view = faceOnly(exercise, input.session, input.rounds.at(-1))
  const texts = textsOf(exercise, activityState(input.session, exercise.id), input.rounds)
  const agreed = agreementFor(exercise, input)
  if (agreed !== null)
    return { ...view, agreement: agreed.agreement }
  if (!isShown(view.phase))
    return { ...view, ...texts }
  const { tallies, movement } = resultsOf(exercise, input)
  const tooFew = (tallies.at(-1)?.responses ?? 0) < exercise.minGroup
  const explanation = view.phase === 'explained' ? kindOf(exercise).explanation(exercise) : null
  const { decisions } = activityState(input.session, exercise.id)
  return tooFew
    ? { ...view, tooFew, explanation, decisions, ...texts }
    : { ...view, tallies, movement, explanation, decisions, bySide: sidesOf(exercise, input), ...shownComparison(exercise, view.phase, input.earlier, input.rounds.at(-1) ?? []), ...tablesIn(exercise, input) }
}

/** The activity as the room sees it in the end, whatever its phase is now: for report and paper. */
export function finalView(exercise: Exercise, input: ActivityInput): ActivityView {
  const { session } = input
  const state = activityState(session, exercise.id)
  const phase = kindOf(exercise).explains(exercise) ? 'explained' : 'shown'
  const activities = { ...session.activities, [exercise.id]: { ...state, phase, step: state.phase === phase ? state.step : 0 } as const }
  // The arrival question is open as long as the session runs: in the end it is over.
  return activityView(exercise, { ...input, session: { ...session, activities, endedAt: session.endedAt ?? 0 } })
}

function faceOnly(exercise: Exercise, session: Session, respondents: readonly Respondent[] = []): ActivityView {
  const { phase, round, talkEndsAt, step, closesAt } = activityState(session, exercise.id)
  return {
    id: exercise.id,
    phase: exercise.opens === 'on-join' && session.endedAt === null ? 'open' : phase,
    round,
    step,
    steps: stepsOf(exercise, phase),
    face: kindOf(exercise).face(exercise),
    talkEndsAt,
    closesAt,
    ...inTheRoom(exercise, session, respondents),
    tallies: null,
    tooFew: false,
    bySide: null,
    decisions: null,
    movement: null,
    explanation: null,
  }
}

function respondentsAndHands(exercise: Exercise, input: ActivityInput): number {
  const { session, rounds } = input
  const agreed = agreementFor(exercise, input)
  if (agreed !== null)
    return agreed.written
  return (rounds.at(-1)?.length ?? 0) + raisedIn(exercise, session)
}

function resultsOf(exercise: Exercise, { session, rounds }: ActivityInput): { tallies: Tally[], movement: Movement | null } {
  const kind = kindOf(exercise)
  const { hands, verdicts } = activityState(session, exercise.id)
  const [first, last] = [rounds[0], rounds.at(-1)]
  const told = rounds.map((respondents, at) => ({ respondents, hands: hands[at + 1] ?? {}, verdicts }))
    .filter((_, at) => !kind.firstAndLast || at === 0 || at === rounds.length - 1)
  return {
    tallies: told.map(round => kind.tally(exercise, round)),
    movement: rounds.length > 1 && first && last ? kind.movement(exercise, first, last) : null,
  }
}

function slideOf({ session, deck }: ViewInput): Pick<SlideOutline, 'title' | 'message' | 'drawing' | 'clicks'> & { keep?: true } {
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

/** What the facilitator has added to the present round. */
function byHand(exercise: Exercise, session: Session) {
  const { hands, round, verdicts, decisions } = activityState(session, exercise.id)
  return { hands: hands[round] ?? {}, verdicts, decisions }
}

function byId<T>(exercises: Iterable<Exercise>, make: (exercise: Exercise) => T): Record<string, T> {
  return Object.fromEntries([...exercises].map(exercise => [
    exercise.id,
    make(exercise),
  ]))
}
