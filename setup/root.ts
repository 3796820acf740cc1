import type { SlidevNav } from '@slidev/client'
/** Once in every tab of the deck: the one connection, what it moves, and what slides are given. */
import type { DeckContext } from '../components/live/deckContext.ts'
import type { Deck, DeckSeat } from '../live/client/useDeck.ts'
import { useNav, useSlideContext } from '@slidev/client'
import { syncDirections } from '@slidev/client/state/storage.ts'
import { computed, provide, reactive, watch } from 'vue'
import { deckKey } from '../components/live/deckContext.ts'
import { printedWorkshop } from '../components/live/printedWorkshop.ts'
import { useDeck } from '../live/client/useDeck.ts'
import { useLiveSession } from '../live/client/useLiveSession.ts'
import { listenToKeys } from './deckKeyboard.ts'
import { deckOnOneScreen } from './deckOnOneScreen.ts'
import { createDeckTab, guardMoves, seatOfPath } from './deckTab.ts'
import { NOTES_FILE } from './notesFile.ts'
import { namePages } from './pageTitle.ts'

export default function setupRoot(): void {
  const { path, search } = addressOfTab()
  const isPrint = new URLSearchParams(search).has('print') || /^\/(?:export|print)(?:\/|$)/.test(path)
  const seat = isPrint ? null : seatOfPath(path)
  const nav = useNav()
  const tab = createDeckTab(nav, seat)
  const deck = import.meta.env.VITE_LIVE === 'off'
    ? deckOnOneScreen(seat, tab, path.split('/').at(-1) || null)
    : useDeck({ seat, live: connect(seat), tab })

  provide(deckKey, {
    ...deck,
    printed: isPrint ? printedWorkshop() ?? { activities: {} } : null,
    slideCopy: () => copyOf(useSlideContext(), isPrint),
  })
  silencePageSync()
  // Only the development server has them in the slides; NODE_ENV says nothing about that.
  if (seat !== 'stage' && import.meta.hot === undefined)
    void fetchNotes(nav)
  if (seat !== null) {
    guardMoves(nav, deck, tab)
    listenToKeys(deck)
    namePages(nav)
    keepSlidesAtHand(nav, deck)
  }
}

/** Windows that show notes fetch them for themselves (notesApart.ts); the stage shows its first slide without them. */
async function fetchNotes({ slides }: SlidevNav): Promise<void> {
  try {
    const notes = await (await fetch(`${import.meta.env.BASE_URL}${NOTES_FILE}`)).json() as Record<number, string>
    // Slidev's own views watch the slide through this, whether they stand already or not.
    slides.value.forEach(({ no, meta }) => reactive(meta.slide).noteHTML = notes[no] ?? '')
  }
  catch {
    // Without them the window still moves the room; the next load brings them.
  }
}

/** The deck goes on when the server is away, so every slide is fetched as soon as the first is there. */
function keepSlidesAtHand(nav: SlidevNav, deck: Deck): void {
  let isMissing = false
  window.addEventListener('vite:preloadError', () => {
    isMissing = true
  })
  watch(deck.status, (status) => {
    if (status !== 'live')
      return
    // What could not be fetched once, the browser never asks for again in this page's life.
    if (isMissing)
      reloadOnce()
    else
      nav.slides.value.forEach(slide => void slide.load())
  })
}

/** The path within the deck, and the query behind it: without a server they stand behind the hash. */
function addressOfTab(): { path: string, search: string } {
  if (import.meta.env.VITE_LIVE !== 'off')
    return { path: location.pathname.slice(import.meta.env.BASE_URL.length - 1), search: location.search }
  const [path = '', search = ''] = location.hash.slice(1).split('?')
  return { path, search }
}

function connect(seat: DeckSeat | null) {
  if (seat === null)
    return null
  const live = seat === 'facilitator'
    ? useLiveSession({ seat })
    : useLiveSession({ seat })
  watch(live.refusal, code => code === 'wrong-version' && reloadOnce())
  return live
}

const RELOADED_KEY = 'deck-reloaded-at'
/** A tab that is refused again so soon would only reload in a circle, in ms. */
const CIRCLE_MS = 10_000

/** A tab from before an update fetches itself anew, and rests when that did not help. */
function reloadOnce(): void {
  const last = Number(sessionStorage.getItem(RELOADED_KEY) ?? 0)
  sessionStorage.setItem(RELOADED_KEY, String(Date.now()))
  if (Date.now() - last > CIRCLE_MS)
    location.reload()
}

function copyOf({ $renderContext, $page, $nav }: ReturnType<typeof useSlideContext>, isPrint: boolean): ReturnType<DeckContext['slideCopy']> {
  // In print Slidev says "slide".
  const projected = $renderContext.value === 'slide' || $renderContext.value === 'presenter'
  const part = isPrint
    ? 'print'
    : projected ? 'projected' : 'preview'
  return { part, current: computed(() => part === 'projected' && $page.value === $nav.value.currentSlideNo) }
}

/** The position is the session's: tabs of one browser must not pull at each other as well. */
function silencePageSync(): void {
  watch(syncDirections, (directions) => {
    if (Object.values(directions).some(Boolean))
      syncDirections.value = { viewerSend: false, viewerReceive: false, presenterSend: false, presenterReceive: false }
  }, { immediate: true, deep: true, flush: 'sync' })
}
