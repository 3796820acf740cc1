/** What a tab's own move means for the session. Tabs never move by themselves: they ask, and follow. */
import type { FacilitatorCommand } from '../protocol.ts'

/** A place in the deck as a tab knows it: `no` counts from 1, `slide` is its routeAlias. */
export interface TabPlace { no: number, slide: string, click: number }

/**
 * The command for a move that the tab was asked to make. One step along the deck is a Next or Back, so that an agenda and an open
 * poll have their say; anything further, or `chosen` from a list of slides, is a jump.
 */
export function commandOfMove(from: TabPlace, to: TabPlace, chosen: boolean): Extract<FacilitatorCommand, { type: 'next' | 'back' | 'jump' }> {
  const slides = to.no - from.no
  const clicks = to.click - from.click
  if (!chosen && (slides === 1 || (slides === 0 && clicks === 1)))
    return { type: 'next' }
  if (!chosen && (slides === -1 || (slides === 0 && clicks === -1)))
    return { type: 'back' }
  return { type: 'jump', slide: to.slide, click: to.click }
}
