/** A text of the guide in parts: what is written, and places for what comes from the exercises (":: sort" on a line of its own). */
import { markdownHtml } from './guideMarkdown.ts'

export const SLOTS = ['objectives', 'lines', 'drawing', 'looks-first', 'looks-second', 'sort', 'two-views', 'case', 'agreement', 'commitment', 'recall-questions'] as const

export type Slot = typeof SLOTS[number]

export type GuidePart
  = | { kind: 'text', html: string }
    /** `argument` is what stands behind the name, such as a number of lines. */
    | { kind: 'slot', slot: Slot, argument: string }
    /** A name that nobody knows. */
    | { kind: 'unknown', name: string }

const PLACE = /^:: ([\w-]+)(?: (.*))?$/m

export function partsOf(body: string): GuidePart[] {
  const [first = '', ...rest] = body.split(PLACE)
  const parts: GuidePart[] = textPart(first)
  for (let at = 0; at < rest.length; at += 3) {
    const [name = '', argument, text = ''] = rest.slice(at, at + 3)
    const slot = SLOTS.find(each => each === name)
    parts.push(slot === undefined ? { kind: 'unknown', name } : { kind: 'slot', slot, argument: (argument ?? '').trim() }, ...textPart(text))
  }
  return parts
}

function textPart(text: string): GuidePart[] {
  return text.trim() === '' ? [] : [{ kind: 'text', html: markdownHtml(text) }]
}
