/** The board of this participant's table: what it looks like, and changes of it that survive a lost connection. */
import type { BoardAction } from '../domain/boards/board.ts'
import type { BoardRequest, BoardView } from '../domain/boards/request.ts'
import type { ActivityView } from '../protocol.ts'
import type { LiveSession } from './useLiveSession.ts'
import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { keepChanges, readChanges } from './keptChanges.ts'
import { ask } from './liveSocket.ts'

/** sending: kept on this phone. refused: somebody else has the pen, or the time is over. */
export type BoardState = 'none' | 'sending' | 'saved' | 'refused'

/** Pause before a change is sent again to a server that was busy, in ms. */
const RETRY_MS = 1000

/** `activity` is the one that the boards belong to. Call it in the setup of whatever shows the board. */
export function useBoard(live: LiveSession<'participant'>, activity: () => Pick<ActivityView, 'id' | 'round'>) {
  const view = shallowRef<BoardView | null>(null)
  /** Changes on their way, the newest for each place they change. */
  const waiting = shallowRef<ReadonlyMap<string, BoardRequest>>(readChanges())
  const settled = shallowRef<Exclude<BoardState, 'sending'>>('none')

  function take(next: BoardView | null): void {
    const { id, round } = activity()
    const known = view.value
    if (next === null || next.activity !== id || next.round !== round)
      return
    if (known === null || known.activity !== id || known.round !== round || next.revision > known.revision)
      view.value = next
  }

  async function look(): Promise<void> {
    const code = live.view.value?.session.code
    if (code === undefined)
      return
    const looked = await ask<BoardView | null>(timed => timed.emitWithAck('board:watch', { code }), live.socket)
    if (looked.ok)
      take(looked.value)
  }

  /** Another start of the server counts its views from one again. */
  function again(): void {
    if (view.value !== null)
      view.value = { ...view.value, revision: 0 }
    void look()
    const code = live.view.value?.session.code
    waiting.value = new Map([...waiting.value].filter(([, request]) => request.code === code))
    waiting.value.forEach((request, place) => void send(place, request))
  }

  async function send(place: string, request: BoardRequest): Promise<void> {
    const done = await ask<null>(timed => timed.emitWithAck('board:act', request), live.socket)
    if (waiting.value.get(place) !== request)
      return
    if (!done.ok && ['lost', 'too-many', 'unavailable'].includes(done.error.code)) {
      setTimeout(() => waiting.value.get(place) === request && live.status.value === 'live' && void send(place, request), RETRY_MS)
      return
    }
    waiting.value = new Map([...waiting.value].filter(([each]) => each !== place))
    settled.value = done.ok ? 'saved' : 'refused'
    // The table may have gone on without this phone.
    if (!done.ok)
      void look()
  }

  watch(waiting, keepChanges, { flush: 'sync' })
  live.socket.on('board:view', take)
  watch(live.status, status => status === 'live' && again(), { immediate: true })
  watch(() => `${activity().id}:${activity().round}`, () => {
    view.value = null
    void look()
  })
  onScopeDispose(() => live.socket.off('board:view', take))

  return {
    view,
    state: computed<BoardState>(() => waiting.value.size > 0 ? 'sending' : settled.value),
    /** Sends it now, or as soon as the connection is back. */
    act(action: BoardAction, board: BoardRequest['board'] = 'table'): void {
      const code = live.view.value?.session.code
      if (code === undefined)
        return
      const { id, round } = activity()
      const place = placeOf(id, action)
      const request = { code, activity: id, round, board, action }
      waiting.value = new Map([...waiting.value, [place, request]])
      if (live.status.value === 'live')
        void send(place, request)
    },
  }
}

/** What an action changes: a newer one of the same place replaces an older one that waits. */
function placeOf(activity: string, action: BoardAction): string {
  const card = 'card' in action ? action.card : ''
  const part = action.type === 'write' ? action.term : action.type === 'unowned' ? action.text : ''
  return [activity, action.type, card, part].join(':')
}
