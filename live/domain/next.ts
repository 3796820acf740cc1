/** What Next does now: the specification of the one button that runs the day. */
import type { Exercise, ExerciseId } from './exercise.ts'
import type { ActivityState, Phase, Session, Surroundings } from './session.ts'
import { kindOf } from './activities/registry.ts'
import { slideByAlias } from './deck.ts'
import { activityState, currentExercise, neighborOf, slidesOf, wholeAgenda } from './session.ts'

/** What an activity can be asked to do. */
export type ActivityStep = 'open' | 'close' | 'talk' | 'vote-again' | 'show' | 'explain'

export type NextStep
  = | { type: 'click' }
    | { type: ActivityStep | 'step', activity: ExerciseId }
    | { type: 'slide', slide: string }
    | { type: 'end' }

/**
 * First the clicks of the slide, then the steps of the activity on it, then the next slide of the agenda.
 * From a slide outside the agenda it leads back to where the room was.
 */
export function nextStep(session: Session, around: Pick<Surroundings, 'deck' | 'content'>): NextStep {
  const { slide, click } = session.place
  if (click < (slideByAlias(around.deck, slide)?.clicks ?? 0))
    return { type: 'click' }
  const exercise = currentExercise(session, around)
  const step = exercise === null
    ? null
    : activityStep(exercise, activityState(session, exercise.id))
  if (exercise !== null && step !== null)
    return { type: step, activity: exercise.id }
  return nextSlide(session, around)
}

/** The step an activity asks for in its phase, or null when it has given all it has. */
export function activityStep(exercise: Exercise, state: ActivityState): ActivityStep | 'step' | null {
  if (state.step + 1 < stepsOf(exercise, state.phase))
    return 'step'
  switch (state.phase) {
    case 'waiting': return 'open'
    case 'open': return 'close'
    case 'closed': {
      const secondVote = exercise.vote === 'twice' && state.round === 1
      if (!secondVote)
        return kindOf(exercise).staysHidden?.(exercise) ? null : 'show'
      return state.talkEndsAt === null
        ? 'talk'
        : 'vote-again'
    }
    case 'shown': return kindOf(exercise).explains(exercise)
      ? 'explain'
      : null
    case 'explained': return null
  }
}

/** How many steps Next takes within this phase; at least 1. */
export function stepsOf(exercise: Exercise, phase: Phase): number {
  return Math.max(1, kindOf(exercise).steps?.(exercise, phase) ?? 1)
}

function nextSlide(session: Session, around: Pick<Surroundings, 'deck' | 'content'>): NextStep {
  const slides = slidesOf(session, around)
  const whole = wholeAgenda(session, around)
  const { slide } = session.place
  const outside = !whole.includes(slide)
  if (outside && slides.includes(session.agendaSlide))
    return { type: 'slide', slide: session.agendaSlide }
  // Also from a slide that was cut while it was told.
  const from = outside ? session.agendaSlide : slide
  const following = whole.includes(from)
    ? neighborOf(from, 1, session, around)
    : laterInDeck(slide, slides, around)
  return following === undefined
    ? { type: 'end' }
    : { type: 'slide', slide: following }
}

/** The agenda was changed under our feet: go on with its first slide that the deck tells later than this one. */
function laterInDeck(slide: string, slides: readonly string[], { deck }: Pick<Surroundings, 'deck'>): string | undefined {
  const order = deck.map(({ alias }) => alias)
  return slides.find(alias => order.indexOf(alias) > order.indexOf(slide))
}
