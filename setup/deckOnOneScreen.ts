/** The deck of a build without a server (VITE_LIVE=off): its session is the tab's own, made from what the build carries along. */
import type { Deck, DeckSeat, DeckTab } from '../live/client/useDeck.ts'
import { carried } from 'virtual:one-screen'
import { useDeck } from '../live/client/useDeck.ts'
import { useOneScreen } from '../live/client/useOneScreen.ts'

/** `slide` is what the address names. Every seat sees the same here: there is nothing that only a facilitator may see. */
export function deckOnOneScreen(seat: DeckSeat | null, tab: DeckTab, slide: string | null): Deck {
  if (seat === null || carried === null)
    return useDeck({ seat: null, live: null, tab })
  const { deck, workshop, exercises, edition } = carried
  const content = { workshop, exercises: new Map(exercises.map(exercise => [exercise.id, exercise])) }
  const session = useOneScreen({ deck, content, edition, slide })
  return useDeck({
    seat: 'stage',
    live: session,
    tab,
    oneScreen: {
      hands: (id) => {
        const { hands, round } = session.state(id)
        return hands[round] ?? {}
      },
      decisions: id => session.state(id).decisions,
    },
  })
}
