/** Checks of agendas that a schema cannot make. */
import type { SlideOutline } from '../domain/deck.ts'
import type { Agenda, Block, Workshop } from '../domain/exercise.ts'
import type { ContentProblem, Parsed, Place } from './contentProblem.ts'
import type { LoadedContent } from './exerciseFiles.ts'
import type { YamlPath } from './yamlFile.ts'

/** Of the agendas by themselves. */
export function agendaProblems({ value: { agenda, agendas }, placeOf }: Parsed<Workshop>): ContentProblem[] {
  const unknown = agendas.some(({ id }) => id === agenda)
    ? []
    : [
        { ...placeOf(['agenda']), message: `agenda "${agenda}" is not one of the agendas ${agendas.map(({ id }) => id).join(', ')}. Name one of them.` },
      ]
  return [
    ...unknown,
    ...agendas.flatMap(each => blockProblems(each, placeOf)),
  ]
}

function blockProblems(agenda: Agenda, placeOf: Parsed<Workshop>['placeOf']): ContentProblem[] {
  const told = slidesIn(agenda)
  const repeated = told.filter(({ slide }, at) => told.findIndex(other => other.slide === slide) < at).map(({ slide, path }) => ({
    ...placeOf(path),
    message: `the slide "${slide}" stands in agenda ${agenda.id} twice. Next could not tell where it is: remove one.`,
  }))
  const sameBlocks = agenda.blocks.flatMap(({ id }, at) => agenda.blocks.findIndex(other => other.id === id) < at
    ? [
        { ...placeOf(['agendas', agenda.id, 'blocks', at, 'id']), message: `agenda ${agenda.id} has two blocks with the id "${id}". Rename one.` },
      ]
    : [])
  const empty = told.length === 0
    ? [
        { ...placeOf(['agendas', agenda.id]), message: `agenda ${agenda.id} names no slide. List some in its blocks.` },
      ]
    : []
  return [
    ...repeated,
    ...sameBlocks,
    ...empty,
    ...agenda.blocks.flatMap((block, at) => cutProblems(agenda, block, path => placeOf(['agendas', agenda.id, 'blocks', at, ...path]))),
    ...orderProblems(agenda, placeOf),
  ]
}

export function slidesIn({ id, blocks }: Agenda) {
  return blocks.flatMap((block, at) => block.slides.map((slide, index) => ({
    slide,
    path: ['agendas', id, 'blocks', at, 'slides', index],
  })))
}

/** A block keeps what it promises when its cuts are taken: they win no more than it has, and leave no minutes without slides. */
function cutProblems({ id: agenda }: Agenda, { id, minutes, slides, part, cuts = [] }: Block, placeOf: (path: YamlPath) => Place): ContentProblem[] {
  const strange = cuts.flatMap(({ drops }, at) => drops.filter(alias => !slides.includes(alias)).map(alias => ({
    ...placeOf(['cuts', at, 'drops', drops.indexOf(alias)]),
    message: `a cut of block ${id} in agenda ${agenda} drops the slide "${alias}", which is not one of the block. Correct or remove it.`,
  })))
  const won = cuts.reduce((sum, cut) => sum + cut.minutes, 0)
  const tooMany = won > minutes
    ? [{ ...placeOf(['cuts']), message: `the cuts of block ${id} in agenda ${agenda} win ${won} minutes, and the block has ${minutes}. Lower them.` }]
    : []
  const bare = cuts.filter(({ drops, minutes: cut }) => slides.length > 0 && slides.every(alias => drops.includes(alias)) && cut < minutes).map(cut => ({
    ...placeOf(['cuts', cuts.indexOf(cut), 'minutes']),
    message: `a cut of block ${id} in agenda ${agenda} drops all its slides and wins ${cut.minutes} of its ${minutes} minutes. Win them all, or keep a slide.`,
  }))
  const misplaced = part !== undefined && slides.length > 0
    ? [{ ...placeOf(['part']), message: `block ${id} in agenda ${agenda} has slides of its own and is part of the activity before it. Remove the slides or "part".` }]
    : []
  return [...strange, ...tooMany, ...bare, ...misplaced]
}

/** Which cut is offered first must be clear. */
function orderProblems({ id: agenda, blocks }: Agenda, placeOf: Parsed<Workshop>['placeOf']): ContentProblem[] {
  const all = blocks.flatMap(({ cuts = [] }, block) => cuts.map(({ order }, at) => ({ order, path: ['agendas', agenda, 'blocks', block, 'cuts', at, 'order'] })))
  return all.filter(({ order }, at) => all.findIndex(other => other.order === order) < at).map(({ order, path }) => ({
    ...placeOf(path),
    message: `agenda ${agenda} has two cuts with the order ${order}. Give each its own.`,
  }))
}

/** A part belongs to an activity: that of the last slide before its block. Tables work only on a sort. */
export function partProblems({ workshop, exercises, placeInWorkshop }: LoadedContent, deck: readonly SlideOutline[]): ContentProblem[] {
  return workshop.agendas.flatMap(({ id: agenda, blocks }) => blocks.flatMap(({ id, part }, at) => {
    const slide = blocks.slice(0, at).flatMap(({ slides }) => slides).at(-1)
    const exercise = exercises.get(deck.find(({ alias }) => alias === slide)?.exercise ?? '')
    const fits = part === undefined || (part === 'result' ? exercise !== undefined : exercise?.kind === 'sort' && exercise.tables)
    return fits
      ? []
      : [{ ...placeInWorkshop(['agendas', agenda, 'blocks', at, 'part']), message: `block ${id} in agenda ${agenda} is the part "${part}" of an activity, and the slide before it has no such activity. Correct or remove "part".` }]
  }))
}
