import type { AgreementExercise } from '../live/domain/activities/agreement.ts'
/** Exercises as documents ask for them: by what they are, in the order of their ids or of the deck. */
import type { CheckExercise } from '../live/domain/activities/check.ts'
import type { PollExercise } from '../live/domain/activities/poll.ts'
import type { ScaleExercise } from '../live/domain/activities/scale.ts'
import type { Card, SortExercise } from '../live/domain/activities/sort.ts'
import type { TextExercise } from '../live/domain/activities/text.ts'
import type { Agenda, Content, Exercise, Exercises } from '../live/domain/exercise.ts'
import type { KitSlide, KitSource } from './kitSource.ts'
import { agendaSlides } from '../live/domain/deck.ts'
import { exerciseIn } from '../live/domain/session.ts'

interface ByKind {
  agreement: AgreementExercise
  check: CheckExercise
  poll: PollExercise
  scale: ScaleExercise
  sort: SortExercise
  text: TextExercise
}

/** All of one kind, in the order of their ids. */
export function ofKind<K extends keyof ByKind>(exercises: Exercises, kind: K): ByKind[K][] {
  const isOne = (exercise: Exercise): exercise is ByKind[K] & Exercise => exercise.kind === kind
  return [...exercises.values()].filter(isOne).sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
}

/** Every card that can be sorted, in authored order. */
export function allCards({ exercises }: Pick<Content, 'exercises'>): Card[] {
  return ofKind(exercises, 'sort').flatMap(({ cards }) => cards)
}

/** Polls that tell a case before they ask. */
export function scenarios({ exercises }: Pick<Content, 'exercises'>): (PollExercise & { situation: string })[] {
  return ofKind(exercises, 'poll').filter((poll): poll is PollExercise & { situation: string } => poll.situation !== null)
}

/** Polls that stand by themselves and have a key. */
export function keyedPolls({ exercises }: Pick<Content, 'exercises'>): (PollExercise & { key: string[] })[] {
  return ofKind(exercises, 'poll').filter((poll): poll is PollExercise & { key: string[] } => poll.key !== null && poll.situation === null)
}

/** Slides of an agenda with what is on them, in the order of telling. */
export function toldSlides({ slides, exercises, workshop }: KitSource, agenda: Agenda): KitSlide[] {
  return agendaSlides(slides, agenda, exercises, workshop.profile).map(alias => slides.find(slide => slide.alias === alias)!)
}

/** Exercises of one kind that an agenda tells, cut to its time. */
export function toldExercises<K extends keyof ByKind>(source: KitSource, agenda: Agenda, kind: K): ByKind[K][] {
  return toldSlides(source, agenda).flatMap(({ exercise }) => {
    const told = exercise === null ? undefined : exerciseIn({ agenda: agenda.id }, exercise, source)
    return told?.kind === kind ? [told as ByKind[K]] : []
  })
}

/** Agendas that sort this card, by their ids. */
export function agendasOf(card: string, { exercises, workshop }: Content): string[] {
  const told = ofKind(exercises, 'sort').filter(({ cards }) => cards.some(({ id }) => id === card))
  return workshop.agendas.map(({ id }) => id).filter(id => told.some(({ sets }) => sets[id]?.includes(card) ?? true))
}
