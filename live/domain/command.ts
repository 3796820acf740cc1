/** What a command makes of a session. */
import type { Result } from '../protocol.ts'
import type { Exercise, ExerciseId } from './exercise.ts'
import type { ActivityStep } from './next.ts'
import type { ActivityState, MoveCommand, Phase, Place, Session, SessionCommand, Surroundings } from './session.ts'
import { kindOf } from './activities/registry.ts'
import { keepTime, setClock } from './blocks.ts'
import { tablesWork } from './boards/teams.ts'
import { slideByAlias } from './deck.ts'
import { nextStep, stepsOf } from './next.ts'
import { activityState, currentExercise, exerciseIn, neighborOf, slidesOf, wholeAgenda } from './session.ts'

/** The session after the command with its revision one higher, or why it may not be. Nothing is changed in place. */
export function applyCommand(session: Session, command: SessionCommand, around: Surroundings): Result<Session> {
  if (session.endedAt !== null)
    return refuse('ended')
  const after = decide(session, command, around)
  return after.ok
    ? {
        ok: true,
        value: { ...keepTime(session, after.value, around), revision: session.revision + 1 },
      }
    : after
}

function decide(session: Session, command: SessionCommand, around: Surroundings): Result<Session> {
  switch (command.type) {
    case 'next': return next({ ...session, asking: null, screen: 'slide' }, around)
    case 'back':
    case 'skip':
    case 'jump': return leave(session, command, around)
    case 'leave': return answerAsking(session, command.choice, around)
    case 'step': return turnTo(session, command, around)
    case 'timer': return setTimer(session, command, around)
    case 'hands':
    case 'moderate':
    case 'decide': return addByHand(session, command, around)
    case 'people': return done({ ...session, people: command.people })
    case 'teams': return tablesWork(session, around) ? refuse('not-now') : done({ ...session, teams: command.tables })
    case 'pen': return done({ ...session, pen: command.pen })
    case 'screen': return done({ ...session, screen: command.screen })
    case 'agenda': return changeAgenda(session, command.agenda, around)
    case 'room-until':
    case 'start-clock':
    case 'cut': return setClock(session, command, around)
    case 'end-session': return done({ ...session, endedAt: around.now, asking: null })
    default: return step({ ...session, asking: null }, command.type, command.activity, around)
  }
}

function next(session: Session, around: Surroundings): Result<Session> {
  const todo = nextStep(session, around)
  switch (todo.type) {
    case 'end': return refuse('not-now')
    case 'click': return done(at(session, { ...session.place, click: session.place.click + 1 }, around))
    case 'slide': return done(at(session, { slide: todo.slide, click: 0 }, around))
    case 'step': return onActivity(session, todo.activity, around, state => ({ ...state, step: state.step + 1 }))
    default: return step(session, todo.type, todo.activity, around)
  }
}

/** Moves away, unless the poll on this slide is open: then the console asks first, and the same command again is a yes. */
function leave(session: Session, command: MoveCommand, around: Surroundings): Result<Session> {
  const target = targetOf(session, command, around)
  if (target === null) {
    return refuse(command.type === 'jump'
      ? 'unknown-slide'
      : 'not-now')
  }
  const exercise = currentExercise(session, around)
  const open = exercise !== null && target.slide !== session.place.slide && activityState(session, exercise.id).phase === 'open'
  if (open && session.asking?.command.type !== command.type) {
    return done({
      ...session,
      asking: { activity: exercise.id, command },
    })
  }
  return done(at({ ...session, asking: null }, target, around))
}

function targetOf(session: Session, command: MoveCommand, around: Surroundings): Place | null {
  if (command.type === 'jump') {
    return slideByAlias(around.deck, command.slide)
      ? { slide: command.slide, click: command.click ?? 0 }
      : null
  }
  if (command.type === 'back' && session.place.click > 0)
    return { ...session.place, click: session.place.click - 1 }
  const slide = wholeAgenda(session, around).includes(session.place.slide)
    ? neighborOf(session.place.slide, command.type === 'skip' ? 1 : -1, session, around)
    : session.agendaSlide
  // Back shows the earlier slide as it was left: complete.
  return slide === undefined
    ? null
    : {
        slide,
        click: command.type === 'back'
          ? Infinity
          : 0,
      }
}

function answerAsking(session: Session, choice: 'close' | 'leave-open' | 'stay', around: Surroundings): Result<Session> {
  const { asking } = session
  if (asking === null)
    return refuse('not-now')
  const stayed = { ...session, asking: null }
  if (choice === 'stay')
    return done(stayed)
  const closed = choice === 'close'
    ? step(stayed, 'close', asking.activity, around)
    : done(stayed)
  const target = targetOf(session, asking.command, around)
  return closed.ok && target !== null
    ? done(at(closed.value, target, around))
    : closed
}

function changeAgenda(session: Session, agenda: string, around: Surroundings): Result<Session> {
  if (!around.content.workshop.agendas.some(({ id }) => id === agenda))
    return refuse('invalid-payload')
  return done({ ...session, agenda, asking: null })
}

function at(session: Session, place: Place, around: Surroundings): Session {
  const clicks = slideByAlias(around.deck, place.slide)?.clicks ?? 0
  const click = Math.max(0, Math.min(place.click, clicks))
  const inAgenda = slidesOf(session, around).includes(place.slide)
  return {
    ...session,
    place: { slide: place.slide, click },
    agendaSlide: inAgenda ? place.slide : session.agendaSlide,
    screen: 'slide',
  }
}

/** Steps of an activity: the phases they may start from, and what they make of the state. */
const STEPS: Record<ActivityStep, {
  from: readonly Phase[]
  to: (state: ActivityState, exercise: Exercise, now: number) => Partial<ActivityState>
}> = {
  // A poll that was closed by mistake opens again in the same round, as long as nobody has seen its result.
  'open': { from: ['waiting', 'closed'], to: (_, exercise, now) => ({ phase: 'open', talkEndsAt: null, closesAt: timeFor(exercise, now) }) },
  'close': { from: ['open'], to: () => ({ phase: 'closed' }) },
  'show': { from: ['closed'], to: () => ({ phase: 'shown', talkEndsAt: null }) },
  'explain': { from: ['shown'], to: () => ({ phase: 'explained', talkEndsAt: null }) },
  'talk': { from: ['closed', 'shown'], to: (_, exercise, now) => ({ talkEndsAt: now + exercise.talkSeconds * 1000 }) },
  'vote-again': { from: ['closed', 'shown', 'explained'], to: ({ round }, exercise, now) => ({ phase: 'open', round: round + 1, talkEndsAt: null, closesAt: timeFor(exercise, now) }) },
}

/** Whether an activity in this phase may take this step; `explains`: there is something to explain. Consoles offer no other. */
export function allowsStep(step: ActivityStep, phase: Phase, explains: boolean): boolean {
  return STEPS[step].from.includes(phase) && (step !== 'explain' || explains)
}

function step(session: Session, type: ActivityStep, id: ExerciseId, around: Surroundings): Result<Session> {
  return onActivity(session, id, around, (state, exercise) => {
    if (!allowsStep(type, state.phase, kindOf(exercise).explains(exercise)))
      return null
    const after = { ...state, ...STEPS[type].to(state, exercise, around.now) }
    return after.phase === state.phase ? after : { ...after, step: 0, closesAt: after.phase === 'open' ? after.closesAt : null }
  })
}

/** Changes the state of one activity; `change` gives null where that is not possible now. */
function onActivity(session: Session, id: ExerciseId, around: Surroundings, change: (state: ActivityState, exercise: Exercise) => ActivityState | null): Result<Session> {
  const exercise = exerciseIn(session, id, around.content)
  if (exercise === undefined || exercise.opens === 'on-join')
    return refuse('unknown-activity')
  const after = change(activityState(session, id), exercise)
  return after === null ? refuse('not-now') : done({ ...session, activities: { ...session.activities, [id]: after } })
}

function turnTo(session: Session, { activity, step }: Extract<SessionCommand, { type: 'step' }>, around: Surroundings): Result<Session> {
  return onActivity(session, activity, around, (state, exercise) =>
    step < stepsOf(exercise, state.phase) ? { ...state, step } : null)
}

function setTimer(session: Session, { activity, seconds }: Extract<SessionCommand, { type: 'timer' }>, around: Surroundings): Result<Session> {
  return onActivity(session, activity, around, (state) => {
    if (state.phase !== 'open')
      return null
    const from = Math.max(around.now, state.closesAt ?? 0)
    return { ...state, closesAt: seconds === 0 ? null : from + seconds * 1000 }
  })
}

/** What the facilitator adds by hand: counts of the room, a verdict on free text, a decision of the group. */
function addByHand(session: Session, command: Extract<SessionCommand, { type: 'hands' | 'moderate' | 'decide' }>, around: Surroundings): Result<Session> {
  return onActivity(session, command.activity, around, (state) => {
    switch (command.type) {
      case 'hands': return command.round > state.round ? null : { ...state, hands: { ...state.hands, [command.round]: command.counts } }
      case 'moderate': return { ...state, verdicts: { ...state.verdicts, [command.item]: command.verdict } }
      case 'decide': return { ...state, decisions: without(state.decisions, command.item, command.decision) }
    }
  })
}

function without<T>(all: Record<string, T>, key: string, value: T | null): Record<string, T> {
  const others = Object.fromEntries(Object.entries(all).filter(([each]) => each !== key))
  return value === null ? others : { ...others, [key]: value }
}

function timeFor({ timerSeconds }: Exercise, now: number): number | null {
  return timerSeconds === null ? null : now + timerSeconds * 1000
}

function done(session: Session): Result<Session> {
  return { ok: true, value: session }
}

function refuse(code: 'ended' | 'not-now' | 'unknown-slide' | 'unknown-activity' | 'invalid-payload'): Result<never> {
  return { ok: false, error: { code } }
}
