/** The workshop on one screen, without server and phones: what its deck carries along, and what Next does there. */
import type { Result } from '../protocol.ts'
import type { DeckOutline } from './deck.ts'
import type { Content, Exercise } from './exercise.ts'
import type { Session, SessionCommand, Surroundings } from './session.ts'
import { kindOf } from './activities/registry.ts'
import { applyCommand } from './command.ts'
import { raisedIn } from './inTheRoom.ts'
import { nextStep } from './next.ts'
import { activityState, currentExercise, exerciseIn, opensWithSlide } from './session.ts'

/** Slides about joining by phone, by their alias: such a deck does not have them. */
export const SLIDES_FOR_PHONES: readonly string[] = ['join']

/** The deck as one screen needs it; what phones read of a slide, and its notes, are not in it. */
export function deckForOneScreen(deck: DeckOutline): DeckOutline {
  return deck.filter(({ alias }) => !SLIDES_FOR_PHONES.includes(alias))
    .map(({ alias, title, clicks, exercise }, at) => ({ alias, no: at + 1, title, clicks, exercise, message: '', drawing: '', notes: '' }))
}

/** The content as one screen shows it: no tables of phones, no clock, and whoever raises a hand is seen anyway. Without keys unless they are asked for. */
export function contentForOneScreen({ workshop, exercises }: Content, withKeys: boolean): Content {
  // Whoever gets the deck need not know for whom it was made.
  const { client: _, ...withoutClient } = workshop
  const told = [...exercises.values()].filter(({ opens }) => opens !== 'on-join').map(each => forOneScreen(withKeys ? each : withoutKey(each)))
  return {
    // Nobody joins, so nobody needs the password of the room.
    workshop: { ...withoutClient, wifi: null },
    exercises: new Map(told.map(exercise => [exercise.id, exercise])),
  }
}

/** The exercise as everybody may know it at any time. */
export function withoutKey(exercise: Exercise): Exercise {
  return { ...kindOf(exercise).withoutKey?.(exercise) ?? exercise, rationale: '', source: '' }
}

function forOneScreen(exercise: Exercise): Exercise {
  const alone = { ...exercise, timerSeconds: null, minGroup: 1 }
  return alone.kind === 'sort' ? { ...alone, tables: false } : alone
}

/** The session after a command on its only screen, or why it may not be. Nobody else could be asked about an open poll: it stays open. */
export function applyOnOneScreen(session: Session, command: SessionCommand, around: Surroundings): Result<Session> {
  const after = command.type === 'next' ? next(session, around) : applyCommand(session, command, around)
  if (!after.ok)
    return after
  const left = after.value.asking === null ? after : applyCommand(after.value, { type: 'leave', choice: 'leave-open' }, around)
  return left.ok ? { ok: true, value: opened(left.value, around) } : left
}

/** What opens with its slide opens at once: there is no phone that a slide in passing could disturb. */
function opened(session: Session, around: Surroundings): Session {
  const id = opensWithSlide(session, around)
  const exercise = id === null ? undefined : exerciseIn(session, id, around.content)
  if (exercise === undefined || !kindOf(exercise).onOneScreen)
    return session
  const open = applyCommand(session, { type: 'open', activity: exercise.id }, around)
  return open.ok ? open.value : session
}

/** What nobody can answer here is read and passed; what nobody has answered is passed as well, with its reason where there is one to tell. */
function next(session: Session, around: Surroundings): Result<Session> {
  const step = nextStep(session, around)
  const exercise = currentExercise(session, around)
  const passes = exercise !== null && (
    (step.type === 'open' && !kindOf(exercise).onOneScreen)
    || (step.type === 'close' && !isAnswered(exercise, session))
  )
  if (!passes) {
    // Everybody has seen the hands: what was counted stays in sight.
    const counted = step.type === 'close' && exercise !== null
    return applyAll(session, [{ type: 'next' }, ...counted ? [{ type: 'next' } as const] : []], around)
  }
  return step.type === 'close' && kindOf(exercise).explains(exercise)
    ? applyAll(session, [{ type: 'close', activity: exercise.id }, { type: 'show', activity: exercise.id }, { type: 'explain', activity: exercise.id }], around)
    : applyCommand({ ...session, asking: null }, { type: 'skip' }, around)
}

function isAnswered(exercise: Exercise, session: Session): boolean {
  return raisedIn(exercise, session) > 0 || Object.keys(activityState(session, exercise.id).decisions).length > 0
}

function applyAll(session: Session, commands: readonly SessionCommand[], around: Surroundings): Result<Session> {
  return commands.reduce<Result<Session>>((before, command) => before.ok ? applyCommand(before.value, command, around) : before, { ok: true, value: session })
}
