/** Long results, told page by page. */

/** Pages of so many cards; `most`: how many one can hold. */
export function pagesOf(cards: number, most: number): number {
  return Math.max(1, Math.ceil(cards / most))
}

/** The cards of a 0-based page, pages as even as they come: nine are five and four. */
export function pageOf<T>(cards: readonly T[], step: number, most: number): T[] {
  const size = Math.ceil(cards.length / pagesOf(cards.length, most))
  return cards.slice(step * size, (step + 1) * size)
}
