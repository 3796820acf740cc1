/** Where the words of a cloud stand. */
import type { CountedWord } from '../../live/domain/activities/words.ts'
import layout from 'd3-cloud'

export interface PlacedWord extends CountedWord {
  /** Of the middle of its base line, from the middle of the cloud, in pixels. */
  x: number
  y: number
  /** Pixels. */
  size: number
}

interface Room { width: number, height: number, font: string }

const SMALLEST = 20
const LARGEST = 84
const SPACE = 5
/** Width of a letter, in parts of its height: a phrase that is wider than the cloud would find no place at all. */
const LETTER = 0.58
/** The layout counts its width in blocks of so many pixels. */
const BLOCK = 32
/** Tried in turn until every word has found a place. */
const SCALES = [1.6, 1.4, 1.2, 1, 0.85, 0.7, 0.55, 0.4]

/** Font sizes in pixels: the area of a word grows with its people. */
export function sizeOf(people: number, most: number): number {
  return Math.round(SMALLEST + (LARGEST - SMALLEST) * (most <= 1 ? 0.35 : Math.sqrt((people - 1) / (most - 1))))
}

/** The same words stand in the same places, on every screen of the same font. Words that find none even when small are left to the list. */
export function placeWords(words: readonly CountedWord[], { width, height, font }: Room): PlacedWord[] {
  const room = Math.floor(width / BLOCK) * BLOCK
  const most = Math.max(0, ...words.map(({ people }) => people))
  let placed: PlacedWord[] = []
  for (const scale of SCALES) {
    placed = []
    layout<layout.Word & PlacedWord>()
      .size([room, height])
      .words(words.map(word => ({ ...word, x: 0, y: 0, size: Math.max(SMALLEST, Math.floor(Math.min(sizeOf(word.people, most) * scale, room / (LETTER * word.text.length)))) })))
      .font(font)
      .fontWeight(700)
      .fontSize(({ size }) => size)
      .padding(SPACE)
      .rotate(0)
      .random(steady())
      .on('end', (found) => { placed = found.map(({ id, text, people, x, y, size }) => ({ id, text, people, x, y, size })) })
      .start()
    if (placed.length === words.length)
      break
  }
  return placed
}

/** Numbers around a half, the same every time: words gather in the middle. */
function steady(): () => number {
  let at = 0
  return () => 0.4 + 0.2 * ((at++ * 0.618034) % 1)
}
