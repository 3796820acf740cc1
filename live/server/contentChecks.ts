/** Checks that a schema cannot make: what one part of the content says about another. */
import type { SlideOutline } from '../domain/deck.ts'
import type { Exercise, ExerciseId } from '../domain/exercise.ts'
import type { ContentProblem, Parsed, Place } from './contentProblem.ts'
import type { LoadedContent } from './exerciseFiles.ts'
import { TABLE_ACTIVITY } from '../domain/boards/tables.ts'
import { CONDITIONS_OF } from '../domain/noteConditions.ts'
import { KEPT_ACTIVITY } from '../domain/takeAway.ts'
import { partProblems, slidesIn } from './agendaChecks.ts'

/** `ids` are those of all files, also of broken ones. */
export function twinProblems(exercises: ReadonlyMap<ExerciseId, Parsed<Exercise>>, ids: ReadonlySet<ExerciseId>): ContentProblem[] {
  return [
    ...exercises.values(),
  ].flatMap(({ value, placeOf }) => {
    const message = twinProblem(value, exercises, ids)
    return message === null ? [] : [{ ...placeOf(['twinOf']), message }]
  })
}

function twinProblem({ id, kind, twinOf }: Exercise, exercises: ReadonlyMap<ExerciseId, Parsed<Exercise>>, ids: ReadonlySet<ExerciseId>): string | null {
  if (twinOf === null)
    return null
  if (twinOf === id)
    return 'twinOf names this very exercise. Name the exercise whose idea it asks again, or remove the line.'
  if (!ids.has(twinOf))
    return `twinOf names "${twinOf}", and there is no exercise of this id. Correct it, or remove the line.`
  const earlier = exercises.get(twinOf)?.value.kind
  return earlier === undefined || earlier === kind
    ? null
    : `twinOf names "${twinOf}", of kind ${earlier}, and this is of kind ${kind}: their answers cannot be compared. Name an exercise of kind ${kind}, or remove the line.`
}

/** Only one question can be asked after joining. */
export function arrivalProblems(exercises: ReadonlyMap<ExerciseId, Parsed<Exercise>>): ContentProblem[] {
  const [first, ...others] = [
    ...exercises.values(),
  ].filter(({ value }) => value.opens === 'on-join')
  return others.map(({ placeOf }) => ({
    ...placeOf(['opens']),
    message: `${first?.value.id} is asked on-join already, and there can be only one such question. Use with-slide or by-hand here.`,
  }))
}

/** An agreement is made from a sort and names its cards; the id under which people say their table is nobody else's. */
export function boardProblems(exercises: ReadonlyMap<ExerciseId, Parsed<Exercise>>): ContentProblem[] {
  const reserved = exercises.get(TABLE_ACTIVITY)
  const kept = exercises.get(KEPT_ACTIVITY)
  return [
    ...reserved ? [{ ...reserved.placeOf([]), message: `the id "${TABLE_ACTIVITY}" is kept for where people sit. Rename this file.` }] : [],
    ...kept ? [{ ...kept.placeOf([]), message: `the id "${KEPT_ACTIVITY}" is kept for who has saved their page. Rename this file.` }] : [],
    ...[...exercises.values()].flatMap(({ value, placeOf }) => {
      if (value.kind !== 'agreement')
        return []
      const sort = exercises.get(value.from)?.value
      if (sort?.kind !== 'sort')
        return [{ ...placeOf(['from']), message: `from names "${value.from}", and there is no sort of this id. Name one.` }]
      return value.cards.filter(card => !sort.cards.some(({ id }) => id === card)).map(card => ({
        ...placeOf(['cards', value.cards.indexOf(card)]),
        message: `cards names "${card}", and the sort ${value.from} has no card of this id. Correct or remove it.`,
      }))
    }),
  ]
}

/**
 * What content and deck say about each other: the slides of agendas and the exercises of slides exist.
 * A deck that was read from slides.md (readDeck) knows its lines; any other outline is named as a whole.
 */
export function checkAgainstDeck(content: LoadedContent, deck: readonly (SlideOutline & Partial<Place>)[]): ContentProblem[] {
  const aliases = new Set(deck.map(({ alias }) => alias))
  const slides = content.workshop.agendas.flatMap(agenda => slidesIn(agenda)
    .filter(({ slide }) => !aliases.has(slide))
    .map(({ slide, path }) => ({
      ...content.placeInWorkshop(path),
      message: `agenda ${agenda.id} names the slide "${slide}", and no slide of the deck has this routeAlias. Correct or remove it.`,
    })))
  const exercises = deck
    .filter(({ exercise }) => exercise !== null && !content.exercises.has(exercise))
    .map(({ alias, exercise, file = 'slides.md', line = 1 }) => ({
      file,
      line,
      message: `the slide "${alias}" shows the exercise "${exercise}", and there is no exercise of this id. Add its file, or correct the slide.`,
    }))
  return [
    ...slides,
    ...exercises,
    ...partProblems(content, deck),
    ...deck.flatMap(slide => noteProblems(slide, content)),
  ]
}

/** Paragraphs of a note that no result of the slide's exercise could ever bring up. */
function noteProblems({ alias, exercise, notes, file = 'slides.md', line = 1 }: SlideOutline & Partial<Place>, { exercises }: LoadedContent): ContentProblem[] {
  const kind = exercises.get(exercise ?? '')?.kind
  if (kind === undefined)
    return []
  const possible: readonly string[] = CONDITIONS_OF[kind]
  return [...notes.matchAll(/class="when when-(\w+)"/g)].map(([, word]) => word!).filter(word => !possible.includes(word)).map(word => ({
    file,
    line,
    message: `the note of the slide "${alias}" has a paragraph for WHEN ${word.toUpperCase()}, which a result of kind ${kind} never is. ${possible.length === 0 ? 'Write it as an ordinary paragraph.' : `Use one of ${possible.join(', ').toUpperCase()}.`}`,
  }))
}
