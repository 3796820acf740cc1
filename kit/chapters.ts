/** The guide's chapters, each with its exercises and its slides. */
import type { Exercise } from '../live/domain/exercise.ts'
import type { GuideText } from './guideFiles.ts'
import type { KitSlide, KitSource } from './kitSource.ts'
import { agendaSlides } from '../live/domain/deck.ts'

export interface Chapter extends GuideText {
  no: number
  told: KitSlide[]
  /** Slides of its exercises that no agenda tells: reached by jumping. */
  spare: KitSlide[]
  asks: Exercise[]
}

/** In the order of their numbers. */
export function chapters(source: KitSource): Chapter[] {
  const { guide, slides, exercises, workshop } = source
  const told = new Set(workshop.agendas.flatMap(agenda => agendaSlides(slides, agenda, exercises, workshop.profile)))
  return [...guide.values()].filter(({ chapter }) => chapter !== null).sort((a, b) => a.chapter! - b.chapter!).map((text, at) => {
    const own = slides.filter(({ alias, exercise }) => text.slides.includes(alias) || (exercise !== null && text.exercises.includes(exercise)))
    return {
      ...text,
      no: at + 1,
      told: own.filter(({ alias }) => told.has(alias)),
      spare: own.filter(({ alias }) => !told.has(alias)),
      asks: text.exercises.map(id => exercises.get(id)!),
    }
  })
}

/** Exercises that stand in no chapter; the items of a check belong to the check. */
export function unclaimed(source: KitSource): { exercise: Exercise, slides: KitSlide[] }[] {
  const claimed = new Set([...source.guide.values()].flatMap(({ exercises }) => exercises))
  const items = new Set([...source.exercises.values()].flatMap(exercise => exercise.kind === 'check' ? exercise.itemIds : []))
  return [...source.exercises.values()].filter(({ id }) => !claimed.has(id) && !items.has(id)).map(exercise => ({
    exercise,
    slides: source.slides.filter(slide => slide.exercise === exercise.id),
  })).filter(({ slides }) => slides.length > 0)
}
