/** How what stands in a slide reaches the deck's session, without knowing the program that shows the slides. */
import type { InjectionKey, Ref } from 'vue'
import type { Deck } from '../../live/client/useDeck.ts'
import type { PrintedWorkshop } from './printedWorkshop.ts'
import { inject } from 'vue'

/** One of the several copies of a slide that a tab may hold. */
export interface SlideCopy {
  /** projected: what the room sees, also inside presenter view. preview: next slide, overview. print: paper. */
  part: 'projected' | 'preview' | 'print'
  /** Whether the tab is on this slide; a preview never is. */
  current: Readonly<Ref<boolean>>
}

export interface DeckContext extends Deck {
  /** In print: what the page was given to print; otherwise null. */
  printed: PrintedWorkshop | null
  /** The copy of the slide that the calling component stands in. Call it in setup. */
  slideCopy: () => SlideCopy
}

export const deckKey: InjectionKey<DeckContext> = Symbol('deck')

/** The tab's deck; call it in the setup of anything that stands in a slide. */
export function useDeckContext(): DeckContext {
  const deck = inject(deckKey)
  if (deck === undefined)
    throw new Error('A live component stands outside the deck.')
  return deck
}
