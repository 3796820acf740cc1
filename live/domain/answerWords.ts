/** An answer as a person reads it, in the words of its question. */
import type { Answer } from './activities/kind.ts'

/** Whatever faces call by an id: an option, an item, a card, a statement. */
interface Named {
  id?: string
  short?: string
  text?: string
  question?: string
  options?: readonly Named[]
  items?: readonly Named[]
  cards?: readonly Named[]
  statements?: readonly Named[]
  bins?: Readonly<Record<string, string>>
}

/** `face` is that of the exercise. Several things are parted by semicolons; what the face does not name stays as it is. */
export function inWords(answer: Answer, face: Named): string {
  if (answer === null)
    return ''
  if (Array.isArray(answer))
    return answer.map(each => inWords(each, face)).join('; ')
  if (typeof answer !== 'object')
    return typeof answer === 'string' ? nameOf(answer, face) : String(answer)
  return Object.entries(answer)
    .map(([key, value]) => `${nameOf(key, face)}: ${inWords(value, scopeOf(key, face))}`)
    .join('; ')
}

function nameOf(id: string, face: Named): string {
  const { short, text, question } = namedIn(face, id) ?? {}
  const bin = Object.hasOwn(face.bins ?? {}, id) ? face.bins?.[id] : undefined
  return short ?? text ?? question ?? bin ?? id
}

/** Of several questions in one exercise, each has options of its own. */
function scopeOf(id: string, face: Named): Named {
  const named = namedIn(face, id)
  return named?.options === undefined ? face : named
}

function namedIn({ options = [], items = [], cards = [], statements = [] }: Named, id: string): Named | undefined {
  return [...options, ...items, ...cards, ...statements].find(each => each.id === id)
}
