/** The letter and shape that name an option wherever it stands: phone, stage, console and paper. */
import type { PollFace } from '../../live/domain/activities/poll.ts'
import { NOT_SURE } from '../../live/domain/activities/poll.ts'

/** One for each letter in turn; after the last it begins again. The question mark is "not sure". */
export type Shape = 'circle' | 'square' | 'triangle' | 'diamond' | 'hexagon' | 'drop' | 'question'

const SHAPES: readonly Exclude<Shape, 'question'>[] = ['circle', 'square', 'triangle', 'diamond', 'hexagon', 'drop']

export interface OptionName { letter: string, shape: Shape }

/** The name of an option by its place among the authored ones, so that "B" is the same option on every phone. */
export function nameOf(face: Pick<PollFace, 'options'>, id: string): OptionName {
  const at = face.options.findIndex(option => option.id === id)
  return id === NOT_SURE || at === -1
    ? { letter: '?', shape: 'question' }
    : { letter: String.fromCharCode(65 + at), shape: SHAPES[at % SHAPES.length]! }
}

/** How a sentence names it: its letter, or the text of "not sure". */
export function spokenName(face: Pick<PollFace, 'options'>, id: string): string {
  const { letter } = nameOf(face, id)
  return letter === '?'
    ? face.options.find(option => option.id === id)?.text ?? letter
    : letter
}
