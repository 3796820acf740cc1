/** One run of the workshop with one group: its state, and what can be asked of it. */
import type { FacilitatorCommand } from '../protocol.ts'
import type { Verdict } from './activities/kind.ts'
import type { Annotations } from './annotations.ts'
import type { ClockState } from './blocks.ts'
import type { DeckOutline } from './deck.ts'
import type { Content, Exercise, ExerciseId } from './exercise.ts'
import { kindOf } from './activities/registry.ts'
import { droppedSlides } from './blocks.ts'
import { agendaSlides, slideByAlias } from './deck.ts'
import { isOnPaper } from './slips.ts'

export type Phase = 'waiting' | 'open' | 'closed' | 'shown' | 'explained'
export type Screen = 'slide' | 'blank' | 'join'

export interface Place { slide: string, click: number }
/** Where the session is; absolute, and not a tab's. */
export interface Position extends Place { clicksTotal: number, title: string }

export interface ActivityState {
  phase: Phase
  /** 1, 2, …: a re-vote keeps the earlier rounds. */
  round: number
  /** End of the talk step in ms, null when there is none. */
  talkEndsAt: number | null
  /** 0-based step within the phase, such as the page of a long result. */
  step: number
  /** When the server closes it, in ms; null when nobody set a time. */
  closesAt: number | null
  /** People counted in the room, by round and the kind's own keys. */
  hands: Record<number, Record<string, number>>
  /** What the facilitator said about free text, by the text's id. */
  verdicts: Record<string, Verdict>
  /** What the group decided, by the kind's own keys (a sort's card). */
  decisions: Record<string, Decision>
}

/** What the group decided on one point: a result of the session. */
export interface Decision { choice: string, note: string }

/** Commands that change the session alone; the others (addresses, pairing, a new session, boards) are the server's. */
export type SessionCommand = Exclude<FacilitatorCommand, { type: 'address' | 'pair' | 'new-session' | 'agree' | 'clear-simulated' }>
export type MoveCommand = Extract<SessionCommand, { type: 'back' | 'skip' | 'jump' }>

export interface Session {
  id: string
  code: string
  /** Grows by one with every saved change. */
  revision: number
  createdAt: number
  endedAt: number | null
  agenda: string
  place: Place
  /** The slide of the agenda that Next continues from after a jump outside it. */
  agendaSlide: string
  screen: Screen
  /** How many people are in the room, phone or not; null before somebody has counted. */
  people: number | null
  /** At how many random tables people were put; missing where everybody chooses. */
  teams?: number | null
  /** Who moves cards at a table, instead of what the exercises say. */
  pen?: 'one' | 'everyone'
  activities: Record<ExerciseId, ActivityState>
  /** Simulated participants of a rehearsal that may take part; none in a real session. */
  simulated?: number
  /** A command that would leave an open poll and waits for a yes. */
  asking: { activity: ExerciseId, command: MoveCommand } | null
  /** What the facilitator wrote for the report; missing where nothing was. */
  annotations?: Annotations
  /** The agenda in time; a session that an older version began may have none. */
  clock?: ClockState
  /** Put away by the facilitator: kept, and out of the list. */
  archived?: true
}

/** Everything a command is decided by. `now` in ms. */
export interface Surroundings { deck: DeckOutline, content: Content, now: number }

const WAITING: ActivityState = { phase: 'waiting', round: 1, talkEndsAt: null, step: 0, closesAt: null, hands: {}, verdicts: {}, decisions: {} }

export function createSession(input: { id: string, code: string, agenda: string } & Surroundings): Session {
  const { id, code, agenda, now } = input
  const empty = {
    id,
    code,
    revision: 0,
    createdAt: now,
    endedAt: null,
    agenda,
    screen: 'slide',
    people: null,
    activities: {},
    asking: null,
  } as const
  const first = slidesOf({ agenda }, input)[0] ?? input.deck[0]?.alias ?? ''
  return {
    ...empty,
    place: { slide: first, click: 0 },
    agendaSlide: first,
  }
}

/** The slides that Next walks through, in order: those of the agenda without what was cut. */
export function slidesOf(session: Pick<Session, 'agenda' | 'clock'>, around: Pick<Surroundings, 'deck' | 'content'>): string[] {
  const dropped = droppedSlides(session, around.content)
  return wholeAgenda(session, around).filter(alias => !dropped.has(alias))
}

/** The same with what was cut. */
export function wholeAgenda(session: Pick<Session, 'agenda'>, { deck, content }: Pick<Surroundings, 'deck' | 'content'>): string[] {
  const agenda = content.workshop.agendas.find(({ id }) => id === session.agenda)
  return agendaSlides(deck, agenda, content.exercises, content.workshop.profile)
}

/** The slide before (-1) or after (1) one of the agenda, which may itself be cut; undefined where there is none. */
export function neighborOf(alias: string, direction: -1 | 1, session: Pick<Session, 'agenda' | 'clock'>, around: Pick<Surroundings, 'deck' | 'content'>): string | undefined {
  const whole = wholeAgenda(session, around)
  const slides = slidesOf(session, around)
  const at = whole.indexOf(alias)
  if (at === -1)
    return undefined
  return direction === 1
    ? whole.slice(at + 1).find(each => slides.includes(each))
    : whole.slice(0, at).findLast(each => slides.includes(each))
}

export function activityState(session: Session, id: ExerciseId): ActivityState {
  return { ...WAITING, ...session.activities[id] }
}

/** The exercise on the session's slide, or null. */
export function currentExercise(session: Session, { deck, content }: Pick<Surroundings, 'deck' | 'content'>): Exercise | null {
  const id = slideByAlias(deck, session.place.slide)?.exercise
  return (id && exerciseIn(session, id, content)) || null
}

/** The exercise as the session's agenda has it, or undefined when there is none of this id. */
export function exerciseIn(session: Pick<Session, 'agenda'>, id: ExerciseId, { exercises }: Content): Exercise | undefined {
  const exercise = exercises.get(id)
  return exercise && (kindOf(exercise).within?.(exercise, session.agenda) ?? exercise)
}

/** The exercise that is asked once after joining, or null. */
export function arrivalExercise({ exercises }: Content): Exercise | null {
  return [
    ...exercises.values(),
  ].find(exercise => exercise.opens === 'on-join') ?? null
}

/** Whether a response of this round counts now. The arrival question is open as long as the session. */
export function takesResponses(session: Session, exercise: Exercise, round: number): boolean {
  if (session.endedAt !== null)
    return false
  if (exercise.opens === 'on-join')
    return round === 1
  const state = activityState(session, exercise.id)
  return state.phase === 'open' && state.round === round
}

/** Whether slips of this round may be typed in: also when phones can no longer answer, as long as the session runs. */
export function takesSlips(session: Session, exercise: Exercise, round: number): boolean {
  return session.endedAt === null && isOnPaper(exercise.kind) && round <= activityState(session, exercise.id).round
}

/** Whether the room may see the result. */
export function isShown(phase: Phase): boolean {
  return phase === 'shown' || phase === 'explained'
}

/** The activity that should open because the deck has rested on its slide, or null. */
export function opensWithSlide(session: Session, surroundings: Surroundings): ExerciseId | null {
  const exercise = currentExercise(session, surroundings)
  if (exercise === null || exercise.opens !== 'with-slide' || session.endedAt !== null)
    return null
  return activityState(session, exercise.id).phase === 'waiting'
    ? exercise.id
    : null
}
