/** A deck tab in the session: it asks for moves, follows the session's position, and knows every activity it has seen. */
import type { ComputedRef } from 'vue'
import type { ExerciseId, Face } from '../domain/exercise.ts'
import type { Decision, Position, Screen } from '../domain/session.ts'
import type { ActivityView, FacilitatorCommand, FacilitatorContent, FacilitatorView, StageContent, StageView } from '../protocol.ts'
import type { DeckWish } from './deckKeys.ts'
import type { LiveSession, LiveStatus } from './useLiveSession.ts'
import { computed, shallowRef, watch } from 'vue'
import { slideByAlias } from '../domain/deck.ts'

export type DeckSeat = 'stage' | 'facilitator'

/** The tab as the deck program moves it. */
export interface DeckTab {
  /** Goes there at once, whatever came before; a slide that the deck does not have is ignored. */
  show: (position: Position) => void
  /** One step along the deck by itself, for when no server can be asked. */
  step: (direction: 'next' | 'back') => void
}

/** Where a deck's session comes from. */
export type DeckSession = Pick<LiveSession<'stage'>, 'view' | 'content' | 'status' | 'serverNow' | 'send'>

/** What was entered on this screen itself, in a deck without server and phones. */
export interface ByHand {
  /** People counted in the present round. */
  hands: (id: ExerciseId) => Record<string, number>
  decisions: (id: ExerciseId) => Record<string, Decision>
}

/** An activity as it was last seen on the stage. */
export interface KnownActivity { view: ActivityView, responses: number }

export interface Deck {
  /** Null where there is no session: print, overview. */
  seat: DeckSeat | null
  /** Null in a session with a server, which phones join. */
  oneScreen: ByHand | null
  status: ComputedRef<LiveStatus | 'off'>
  /** What the projector shows. */
  stage: ComputedRef<StageView | null>
  /** What stands beside it in presenter view; null on a stage. */
  facilitator: ComputedRef<FacilitatorView | null>
  /** Where the session is, as long as it can be asked. */
  position: ComputedRef<Position | null>
  screen: ComputedRef<Screen>
  /** The face of an exercise, or null as long as it is not known. */
  face: (id: ExerciseId) => Face | null
  activity: (id: ExerciseId) => KnownActivity | null
  /** Title of the slide with this alias; the alias itself on a seat that is not told the titles. */
  slideTitle: (alias: string) => string
  /** Whether the slide after this one in the agenda is another than the next one in the deck; only a facilitator's tab knows. */
  goesElsewhere: ComputedRef<boolean>
  /** Asks the session; moves the tab alone where there is none to ask. */
  wish: (wish: DeckWish) => void
  send: (command: FacilitatorCommand) => void
  /** The server's clock in ms. */
  serverNow: () => number
}

/** `live` is null where no connection may be opened. */
export function useDeck({ seat, live, tab, oneScreen = null }: { seat: DeckSeat | null, live: DeckSession | LiveSession<'facilitator'> | null, tab: DeckTab, oneScreen?: ByHand | null }): Deck {
  const view = computed(() => live?.view.value ?? null)
  const stage = computed(() => stageOf(view.value))
  const status = computed(() => live?.status.value ?? 'off')
  const ownScreen = shallowRef<Screen>('slide')
  const known = useKnownActivities(stage)
  const position = computed(() => status.value === 'live'
    ? stage.value?.position ?? null
    : null)
  const screen = computed(() => position.value === null
    ? ownScreen.value
    : stage.value?.screen ?? 'slide')

  // Every view, not every change: a tab that has moved alone meanwhile comes back with the first view it gets.
  watch([
    view,
    status,
  ], () => {
    if (position.value !== null)
      tab.show(position.value)
  }, { immediate: true, flush: 'sync' })

  const full = computed(() => {
    const content = live?.content.value ?? null
    return content !== null && isFull(content)
      ? content
      : null
  })
  const facilitator = computed(() => view.value !== null && 'stage' in view.value
    ? view.value
    : null)

  function send(command: FacilitatorCommand): void {
    // A refused command changes nothing, and the next view says where the session is: the stage shows no error.
    void live?.send(command)
  }

  function wish(wish: DeckWish): void {
    const toggled = screen.value === 'blank'
      ? 'slide'
      : 'blank'
    if (position.value !== null) {
      send(wish === 'blank'
        ? { type: 'screen', screen: toggled }
        : { type: wish })
    }
    else if (wish === 'blank') {
      ownScreen.value = toggled
    }
    else {
      ownScreen.value = 'slide'
      tab.step(wish)
    }
  }

  return {
    seat,
    oneScreen,
    status,
    stage,
    facilitator,
    position,
    screen,
    face: id => live?.content.value?.faces[id] ?? null,
    activity: id => known.value.get(id) ?? null,
    slideTitle: alias => slideByAlias(full.value?.slides ?? [], alias)?.title ?? alias,
    goesElsewhere: computed(() => {
      if (full.value === null || facilitator.value === null)
        return false
      const { agenda, plan, stage: { position: { slide, click, clicksTotal } } } = facilitator.value
      const told = (full.value.agendas.find(({ id }) => id === agenda)?.slides ?? []).filter(alias => !plan?.dropped.includes(alias))
      const all = full.value.slides.map(({ alias }) => alias)
      return click === clicksTotal && told[told.indexOf(slide) + 1] !== all[all.indexOf(slide) + 1]
    }),
    wish,
    send,
    serverNow: live?.serverNow ?? Date.now,
  }
}

function isFull(content: StageContent | FacilitatorContent): content is FacilitatorContent {
  return 'slides' in content
}

function stageOf(view: StageView | FacilitatorView | null): StageView | null {
  return view !== null && 'stage' in view
    ? view.stage
    : view
}

/** Going back to a slide must not flash: its activity is drawn as it was until the new view is there. */
function useKnownActivities(stage: ComputedRef<StageView | null>) {
  const known = shallowRef<ReadonlyMap<ExerciseId, KnownActivity>>(new Map())
  watch(stage, (now, before) => {
    if (now === null)
      return
    const kept = now.session.code === before?.session.code
      ? known.value
      : []
    const { activity, responses } = now
    known.value = activity === null
      ? new Map(kept)
      : new Map([
          ...kept,
          [activity.id, { view: activity, responses }],
        ])
  }, { immediate: true, flush: 'sync' })
  return known
}
