/** What a command makes of a session. */
import type { Result } from '../protocol.ts'
import type { Exercise, ExerciseId } from './exercise.ts'
import type { ActivityState, MoveCommand, Phase, Place, Session, SessionCommand, Surroundings } from './session.ts'
import { slideByAlias } from './deck.ts'
import { nextStep } from './next.ts'
import { activityState, currentExercise, slidesOf } from './session.ts'

/** The session after the command with its revision one higher, or why it may not be. Nothing is changed in place. */
export function applyCommand(session: Session, command: SessionCommand, around: Surroundings): Result<Session> {
  if (session.endedAt !== null)
    return refuse('ended')
  const after = decide(session, command, around)
  return after.ok
    ? {
        ok: true,
        value: { ...after.value, revision: session.revision + 1 },
      }
    : after
}

function decide(session: Session, command: SessionCommand, around: Surroundings): Result<Session> {
  switch (command.type) {
    case 'next': return next({ ...session, asking: null }, around)
    case 'back':
    case 'skip':
    case 'jump': return leave(session, command, around)
    case 'leave': return answerAsking(session, command.choice, around)
    case 'screen': return done({ ...session, screen: command.screen })
    case 'agenda': return changeAgenda(session, command.agenda, around)
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
  const slides = slidesOf(session, around)
  const here = slides.indexOf(session.place.slide)
  if (command.type === 'jump') {
    return slideByAlias(around.deck, command.slide)
      ? { slide: command.slide, click: command.click ?? 0 }
      : null
  }
  if (command.type === 'back' && session.place.click > 0)
    return { ...session.place, click: session.place.click - 1 }
  const slide = here === -1
    ? session.agendaSlide
    : slides[here + (command.type === 'skip'
      ? 1
      : -1)]
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

export type ActivityStep = 'open' | 'close' | 'show' | 'explain' | 'talk' | 'vote-again'

/** Steps of an activity: the phases they may start from, and what they make of the state. */
const STEPS: Record<ActivityStep, {
  from: readonly Phase[]
  to: (state: ActivityState, exercise: Exercise, now: number) => ActivityState
}> = {
  // A poll that was closed by mistake opens again in the same round, as long as nobody has seen its result.
  'open': {
    from: ['waiting', 'closed'],
    to: state => ({ ...state, phase: 'open', talkEndsAt: null }),
  },
  'close': {
    from: ['open'],
    to: state => ({ ...state, phase: 'closed' }),
  },
  'show': {
    from: ['closed'],
    to: state => ({ ...state, phase: 'shown', talkEndsAt: null }),
  },
  'explain': {
    from: ['shown'],
    to: state => ({ ...state, phase: 'explained', talkEndsAt: null }),
  },
  'talk': {
    from: ['closed', 'shown'],
    to: (state, exercise, now) => ({ ...state, talkEndsAt: now + exercise.talkSeconds * 1000 }),
  },
  'vote-again': {
    from: ['closed', 'shown', 'explained'],
    to: state => ({ phase: 'open', round: state.round + 1, talkEndsAt: null }),
  },
}

/** Whether an activity in this phase may take this step; `hasKey`: there is a key to explain. Consoles offer no other. */
export function allowsStep(step: ActivityStep, phase: Phase, hasKey: boolean): boolean {
  return STEPS[step].from.includes(phase) && (step !== 'explain' || hasKey)
}

function step(session: Session, type: ActivityStep, id: ExerciseId, around: Surroundings): Result<Session> {
  const exercise = around.content.exercises.get(id)
  if (exercise === undefined || exercise.opens === 'on-join')
    return refuse('unknown-activity')
  const state = activityState(session, id)
  if (!allowsStep(type, state.phase, exercise.key !== null))
    return refuse('not-now')
  const after = STEPS[type].to(state, exercise, around.now)
  return done({
    ...session,
    activities: { ...session.activities, [id]: after },
  })
}

function done(session: Session): Result<Session> {
  return { ok: true, value: session }
}

function refuse(code: 'ended' | 'not-now' | 'unknown-slide' | 'unknown-activity' | 'invalid-payload'): Result<never> {
  return {
    ok: false,
    error: { code },
  }
}
