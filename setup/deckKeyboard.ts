/** Keys and clickers on a deck page. Slidev's own shortcuts for moving are off (shortcuts.ts): a focused button mutes them. */
import type { Under } from '../live/client/deckKeys.ts'
import type { Deck } from '../live/client/useDeck.ts'
import { showOverview } from '@slidev/client/state/storage.ts'
import { wishOfKey } from '../live/client/deckKeys.ts'

/** Listens as long as the page lives. */
export function listenToKeys(deck: Deck): void {
  window.addEventListener('keydown', (event) => {
    const wish = wishOfKey(event, under(event.target))
    if (wish === null)
      return
    // Space and Page Down would scroll as well.
    event.preventDefault()
    deck.wish(wish)
  })

  // A pressed button keeps the focus and would take the next Space: a mouse or finger gives it back, a keyboard keeps it.
  window.addEventListener('click', ({ detail, target }) => {
    if (detail > 0 && target instanceof Element)
      target.closest<HTMLElement>('button, a')?.blur()
  })
}

function under(target: EventTarget | null): Under {
  const element = target instanceof Element
    ? target
    : null
  if (element?.closest('input, textarea, select, [contenteditable]'))
    return 'field'
  if (showOverview.value)
    return 'overview'
  return element?.closest('button, a, summary')
    ? 'control'
    : 'slide'
}
