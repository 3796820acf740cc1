/** This tab of Slidev: where it is, how it is moved, and what becomes of moves it was not told to make. */
import type { RouteLocation, SlidevNav } from '@slidev/client'
import type { TabPlace } from '../live/client/deckMove.ts'
import type { Deck, DeckSeat, DeckTab } from '../live/client/useDeck.ts'
import { showGotoDialog, showOverview } from '@slidev/client/state/storage.ts'
import { watch } from 'vue'
import { commandOfMove } from '../live/client/deckMove.ts'

/** Pages of the deck program that show the session; all others (overview, notes, print) stand alone. */
export function seatOfPath(path: string): DeckSeat | null {
  const [first = ''] = path.split('/').filter(part => part !== '')
  if (first === 'presenter')
    return path.includes('/print') ? null : 'facilitator'
  return [
    'overview',
    'notes',
    'notes-edit',
    'entry',
    'print',
    'export',
  ].includes(first)
    ? null
    : 'stage'
}

function seatOfRoute({ name }: RouteLocation): DeckSeat | null {
  switch (name) {
    case 'play': return 'stage'
    case 'presenter': return 'facilitator'
    default: return null
  }
}

/** The slide and click a route stands for; null where it is no slide. */
function placeOf(route: RouteLocation, { slides }: SlidevNav): TabPlace | null {
  const { no } = route.params
  const slide = slides.value.find(each => each.no === Number(no) || each.meta.slide.frontmatter.routeAlias === no)
  return slide === undefined || seatOfRoute(route) === null
    ? null
    : {
        no: slide.no,
        slide: slide.meta.slide.frontmatter.routeAlias ?? String(slide.no),
        click: Number(route.query.clicks ?? 0) || 0,
      }
}

export function createDeckTab(nav: SlidevNav, seat: DeckSeat | null): DeckTab {
  const { router, slides } = nav
  const prefix = seat === 'facilitator' ? '/presenter' : ''

  return {
    show({ slide, click }) {
      const known = slides.value.some(each => each.meta.slide.frontmatter.routeAlias === slide || String(each.no) === slide)
      // Also when the tab is there already: a move that is still under way is called off by the newest.
      if (known) {
        const query = { ...router.currentRoute.value.query, clicks: click > 0 ? String(click) : undefined }
        void router.replace({ path: `${prefix}/${slide}`, query })
      }
    },
    step: direction => void (direction === 'next' ? nav.next() : nav.prev()),
  }
}

/**
 * Turns every move that Slidev wants to make (its buttons, swipes, lists of slides) into a command, and lets only those pass that lead
 * to where the session is. Without a session all pass.
 */
export function guardMoves(nav: SlidevNav, deck: Deck, tab: DeckTab): void {
  const { router } = nav
  const isChoosing = watchChoosing()

  router.beforeEach((to, from) => {
    if (from.matched.length > 0 && seatOfRoute(to) !== seatOfRoute(from)) {
      // Another seat is another connection: a fresh page has no memory of the old one.
      location.assign(router.resolve(to).href)
      // Behind a hash the page itself stays the same.
      if (import.meta.env.VITE_LIVE === 'off')
        location.reload()
      return false
    }
    const [target, here] = [placeOf(to, nav), placeOf(from, nav)]
    if (target === null || deck.position.value === null || isAt(target, deck))
      return true
    if (here !== null)
      deck.send(commandOfMove(here, target, isChoosing()))
    return false
  })

  // The session may have gone on while the tab was on its way.
  router.afterEach(() => {
    const { value: position } = deck.position
    const here = placeOf(router.currentRoute.value, nav)
    if (position !== null && here !== null && !isAt(here, deck))
      tab.show(position)
  })
}

function isAt({ slide, no, click }: TabPlace, { position }: Deck): boolean {
  return position.value !== null
    && (position.value.slide === slide || position.value.slide === String(no))
    && position.value.click === click
}

/** Whether a slide is being chosen from a list: both lists close in the very moment they move the tab. */
function watchChoosing(): () => boolean {
  let justClosed = false
  watch([showOverview, showGotoDialog], () => {
    justClosed = true
    setTimeout(() => {
      justClosed = false
    })
  }, { flush: 'sync' })
  return () => justClosed || showOverview.value || showGotoDialog.value
}
