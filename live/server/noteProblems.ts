/** What is wrong with the paragraphs of a note that are meant for one kind of result. */
import type { ContentProblem } from './contentProblem.ts'
import { CONDITIONS, WHEN } from '../domain/noteConditions.ts'
import { readablePath } from './contentFolder.ts'

/** A slide as its file has it; `start` is the 0-based line on which it begins. */
interface NotedSlide { filepath: string, raw: string, start: number, note?: string }

const NAMES = CONDITIONS.map(each => each.toUpperCase())

/** `named` is what the slide is called in a sentence, `exercise` the id of its exercise or an empty text. */
export function noteProblems({ filepath, raw, start, note = '' }: NotedSlide, named: string, exercise: string): ContentProblem[] {
  return note.split(/\n\s*\n/).flatMap((paragraph) => {
    const word = WHEN.exec(paragraph.trim())?.[1]
    if (word === undefined)
      return []
    const place = { file: readablePath(filepath), line: start + 1 + raw.slice(0, Math.max(0, raw.indexOf(`WHEN ${word}`))).split('\n').length - 1 }
    if (!NAMES.includes(word))
      return [{ ...place, message: `the note of ${named} has a paragraph for WHEN ${word}, and there is no such result. Use one of ${NAMES.join(', ')}.` }]
    return exercise === ''
      ? [{ ...place, message: `the note of ${named} has a paragraph for WHEN ${word}, and this slide has no exercise that could have a result. Remove it, or write it as an ordinary paragraph.` }]
      : []
  })
}
