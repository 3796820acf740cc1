/** Where cards lie on a sheet: two columns of four, and their backs so that front and back meet when the sheet is turned over its long edge. */

export const COLUMNS = 2
export const ROWS = 4
export const CARDS_A_SHEET = COLUMNS * ROWS
/** Millimetres; the same on both papers, so that cards of both fit together. */
export const CARD = { width: 90, height: 64 }

/** The cards sheet by sheet; null where the last sheet has a place left. */
export function cardSheets<T>(cards: readonly T[]): (T | null)[][] {
  const sheets = Math.ceil(cards.length / CARDS_A_SHEET)
  return Array.from({ length: sheets }, (_, sheet) => Array.from({ length: CARDS_A_SHEET }, (_, at) => cards[sheet * CARDS_A_SHEET + at] ?? null))
}

/** The same sheet seen from behind: each row runs the other way. */
export function backsOf<T>(sheet: readonly T[]): T[] {
  return Array.from({ length: ROWS }, (_, row) => sheet.slice(row * COLUMNS, (row + 1) * COLUMNS).reverse()).flat()
}
