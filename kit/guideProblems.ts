/** What the guide's texts say about the rest, checked: names that exist. */
import type { ContentProblem } from '../live/server/contentProblem.ts'
import type { KitSource } from './kitSource.ts'
import { SLOTS } from './guideParts.ts'

/** Texts that documents are built around, each by its name. */
export const NEEDED_TEXTS = [
  'at-a-glance',
  'last-hour',
  'preparation',
  'run-sheet',
  'problems',
  'co-facilitator',
  'remote-and-hybrid',
  'accessibility',
  'evaluation',
  'sources',
  'workbook',
  'job-aid',
  'handover-checklist',
  'pre-work',
  'after-the-day',
  'questions-to-paste',
] as const

export type NeededText = typeof NEEDED_TEXTS[number]

export function guideProblems({ guide, exercises, slides, workshop }: KitSource): ContentProblem[] {
  const missing = NEEDED_TEXTS.filter(name => !guide.has(name)).map(name => ({
    file: `exercises/guide/${name}.md`,
    line: 1,
    message: 'this text does not exist or cannot be read, and the kit is built around it. Bring it back.',
  }))
  return [...missing, ...[...guide.values()].flatMap(({ file, exercises: named, slides: shown, objectives, lead, sections }) => {
    const at = (message: string) => ({ file, line: 1, message })
    const places = [...lead, ...sections.flatMap(({ parts }) => parts)].flatMap(part => part.kind === 'unknown' ? [part.name] : [])
    return [
      ...places.map(name => at(`it has a place ":: ${name}", and the kit knows ${SLOTS.join(', ')}. Correct or remove the line.`)),
      ...named.filter(id => !exercises.has(id)).map(id => at(`it names the exercise "${id}", and there is none of this id. Correct or remove it.`)),
      ...shown.filter(alias => !slides.some(slide => slide.alias === alias)).map(alias => at(`it names the slide "${alias}", and there is none of this routeAlias in slides.md. Correct or remove it.`)),
      ...objectives.filter(no => workshop.objectives[no - 1] === undefined).map(no => at(`it names objective ${no}, and workshop.yaml has ${workshop.objectives.length}. Correct the number.`)),
    ]
  })]
}
