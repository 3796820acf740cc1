/** How many texts a stage has room for. */

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
