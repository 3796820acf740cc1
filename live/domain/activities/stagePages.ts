/** How many texts the stage has room for, and on how many pages paper tells them all. */
import type { TextTally } from './text.ts'

/** Places on the stage, in pixels of the 980 px canvas. */
interface Room { height: number, columns: number }

/** Width of a letter of body text on the stage, in pixels. */
const LETTER = 12.4

/** Lines of body text that so many characters take, in a column of so many pixels. */
export function linesIn(characters: number, width: number): number {
  return Math.max(1, Math.ceil(characters * LETTER / width))
}

/** How many of the first items fit, told row by row, when the last place may be needed to say how many more there are. `heights` in pixels; at least one. */
export function fitting(heights: readonly number[], { height, columns }: Room): number {
  const rowsOf = (count: number) => Array.from({ length: Math.ceil(count / columns) }, (_, row) => Math.max(...heights.slice(row * columns, Math.min(count, (row + 1) * columns))))
  const fits = (count: number) => rowsOf(count).reduce((sum, row) => sum + row, 0) <= height
  let most = 1
  while (most < heights.length && fits(most + 1))
    most++
  return most
}

/** How many of the items stand on each page of paper; one page of none where there are no items. */
export function filled(heights: readonly number[], room: Room): number[] {
  const sizes = [fitting(heights, room)]
  for (let told = sizes[0]!; told < heights.length; told += sizes.at(-1)!)
    sizes.push(fitting(heights.slice(told), room))
  return sizes
}

/** The items of a 0-based page. */
export function onPage<T>(items: readonly T[], sizes: readonly number[], page: number): T[] {
  const before = sizes.slice(0, page).reduce((sum, size) => sum + size, 0)
  return items.slice(before, before + (sizes[page] ?? 0))
}

/** Two columns of shared texts, in pixels. */
const TEXTS = { width: 360, height: 372, columns: 2 }

export function textPages(texts: TextTally['texts']): number[] {
  return filled(texts.map(({ what, by }) => 25 + linesIn(what.length, TEXTS.width) * 31 + (by ? 26 : 0)), TEXTS)
}

/** The list of questions, in pixels. */
const QUESTIONS = { width: 720, height: 390, columns: 1 }

export function questionPages(questions: readonly { text: string }[]): number[] {
  return filled(questions.map(({ text }) => 25 + linesIn(text.length, QUESTIONS.width) * 31), QUESTIONS)
}

/** Words beside the cloud, and on each further page of paper, where the list stands alone. */
const WORDS = { besideCloud: 7, alone: 14 }

export function wordPages(words: number): number[] {
  const further = Math.max(0, Math.ceil((words - WORDS.besideCloud) / WORDS.alone))
  return Array.from({ length: further + 1 }, (_, page) => page === 0 ? WORDS.besideCloud : WORDS.alone)
}
