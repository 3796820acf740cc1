/** The connection of a simulated participant: joins again by itself, and sends until the server has it. */
import type { LiveSocket } from '../client/liveSocket.ts'
import type { Answer } from '../domain/activities/kind.ts'
import type { BoardRequest, BoardView } from '../domain/boards/request.ts'
import type { ErrorCode, Joined, OwnResponse, ParticipantView } from '../protocol.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { io } from 'socket.io-client'
import { ask } from '../client/liveSocket.ts'
import { PROTOCOL_VERSION } from '../protocol.ts'

export interface PhoneConnectionOptions {
  url: string
  cookie: string
  onView: (view: ParticipantView) => void
  /** The server does not take this participant (any more). */
  onRefused: (code: ErrorCode) => void
}

export interface PhoneConnection {
  /** The newest view; null before the first. */
  view: () => ParticipantView | null
  /** What is known to be saved, by activity and round. */
  own: (activity: string, round: number) => OwnResponse | undefined
  allOwn: () => OwnResponse[]
  /** What the participant's table looks like now; null without one. */
  board: () => Promise<BoardView | null>
  /** Sends the answer until it is saved; false when it does not count, or `wanted` says that nobody waits for it any more. */
  submit: (activity: string, round: number, answer: Answer, wanted: () => boolean) => Promise<boolean>
  act: (request: Omit<BoardRequest, 'code'>) => Promise<void>
  /** True when the time has passed, false when the participant has left meanwhile. */
  pause: (ms: number) => Promise<boolean>
  /** Loses the network without a goodbye, until `mend`. */
  cut: () => void
  mend: () => void
  close: () => void
}

/** What may be sent again as it is. */
const TRANSIENT: readonly (ErrorCode | 'lost')[] = ['lost', 'too-many', 'unavailable']
/** ms before that. */
const AGAIN_MS = 300

export function connectPhone({ url, cookie, onView, onRefused }: PhoneConnectionOptions): PhoneConnection {
  const leaving = new AbortController()
  const own = new Map<string, OwnResponse>()
  let view: ParticipantView | null = null
  let joined = false

  const socket: LiveSocket = io(url, { transports: ['websocket'], forceNew: true, reconnectionDelay: 200, reconnectionDelayMax: 2000, extraHeaders: { cookie } })
  socket.on('connect', () => void join())
  socket.on('disconnect', (reason) => {
    joined = false
    // A server that stops says goodbye, and may be back in a second.
    if (reason === 'io server disconnect')
      void pause(AGAIN_MS).then(here => here && socket.connect())
  })
  socket.on('session:view', next => joined && take(next as ParticipantView))
  socket.on('session:moved', () => void join())
  socket.on('response:saved', keep)

  async function pause(ms: number): Promise<boolean> {
    await sleep(ms, undefined, { signal: leaving.signal }).catch(() => {})
    return !leaving.signal.aborted
  }

  async function join(): Promise<void> {
    const result = await ask<Joined<'participant'>>(timed => timed.emitWithAck('session:join', { version: PROTOCOL_VERSION, seat: 'participant' }), socket)
    if (result.ok) {
      joined = true
      own.clear()
      result.value.own.forEach(keep)
      return take(result.value.view)
    }
    if (result.error.code !== 'lost' && !TRANSIENT.includes(result.error.code))
      return onRefused(result.error.code)
    if (await pause(AGAIN_MS) && socket.connected)
      void join()
  }

  function take(next: ParticipantView): void {
    view = next
    onView(next)
  }

  function keep(response: OwnResponse): void {
    own.set(keyOf(response.activity, response.round), response)
  }

  /** The join code, as long as the server would hear it. */
  const code = () => joined ? view?.session.code : undefined

  return {
    view: () => view,
    own: (activity, round) => own.get(keyOf(activity, round)),
    allOwn: () => [...own.values()],
    async board() {
      const now = code()
      const looked = now === undefined ? null : await ask<BoardView | null>(timed => timed.emitWithAck('board:watch', { code: now }), socket)
      return looked?.ok ? looked.value : null
    },
    async submit(activity, round, answer, wanted) {
      const kept = own.get(keyOf(activity, round))
      const attempt = (kept?.attempt ?? 0) + 1
      while (wanted()) {
        const now = code()
        if (now !== undefined) {
          const saved = await ask<OwnResponse>(timed => timed.emitWithAck('response:submit', { code: now, activity, round, attempt, answer }), socket)
          if (saved.ok) {
            keep(saved.value)
            return true
          }
          if (!TRANSIENT.includes(saved.error.code))
            return false
        }
        if (!await pause(AGAIN_MS))
          return false
      }
      return false
    },
    async act(request) {
      const now = code()
      if (now !== undefined)
        await ask<null>(timed => timed.emitWithAck('board:act', { ...request, code: now }), socket)
    },
    pause,
    cut() {
      socket.io.engine.close()
      socket.disconnect()
    },
    mend: () => void socket.connect(),
    close() {
      leaving.abort()
      socket.disconnect()
    },
  }
}

function keyOf(activity: string, round: number): string {
  return `${activity}:${round}`
}
