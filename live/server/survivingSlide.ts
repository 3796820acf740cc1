import type { DeckOutline } from '../domain/deck.ts'

/** Where to stand when a slide was removed from the deck: on the nearest earlier one that is still there, else on the first. */
export function survivingSlide(slide: string, before: DeckOutline, after: DeckOutline): string | null {
  const alive = new Set(after.map(({ alias }) => alias))
  const at = before.findIndex(({ alias }) => alias === slide)
  const earlier = before.slice(0, at + 1).findLast(({ alias }) => alive.has(alias))
  return earlier?.alias ?? after[0]?.alias ?? null
}
