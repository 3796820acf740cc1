/** A tab's live session: the newest view of its seat, and what it may ask for. */
import type { ShallowRef } from 'vue'
import type { PersonHere } from '../domain/people.ts'
import type { ContentOf, ErrorCode, FacilitatorCommand, Joined, OwnResponse, Seat, ViewOf } from '../protocol.ts'
import type { Answered, LiveSocket } from './liveSocket.ts'
import { onScopeDispose, shallowRef } from 'vue'
import { PROTOCOL_VERSION } from '../protocol.ts'
import { ask, createLiveSocket } from './liveSocket.ts'

/** connecting: never joined yet. live: joined. lost: the connection broke and is being mended. refused: see `refusal`. */
export type LiveStatus = 'connecting' | 'live' | 'lost' | 'refused'

export interface LiveSessionOptions<S extends Seat> {
  seat: S
  /** Join code; without it the current session, also when that changes. */
  code?: string | undefined
  /** Participants: whom of the people on this phone it speaks for first. */
  person?: number
  socket?: LiveSocket
}

export interface LiveSession<S extends Seat> {
  view: Readonly<ShallowRef<ViewOf<S> | null>>
  content: Readonly<ShallowRef<ContentOf<S> | null>>
  status: Readonly<ShallowRef<LiveStatus>>
  refusal: Readonly<ShallowRef<ErrorCode | null>>
  /** Participants: their own responses, the newest attempt of each (activity, round). */
  own: Readonly<ShallowRef<readonly OwnResponse[]>>
  /** Participants: a number of their own for shuffling. */
  seed: Readonly<ShallowRef<number>>
  /** Participants: whom of the people on this phone it speaks for now; `own` and `seed` are theirs. */
  person: Readonly<ShallowRef<number>>
  /** Participants: everybody on this phone, as they were when it joined; empty where there is only one. */
  people: Readonly<ShallowRef<readonly PersonHere[]>>
  /** Participants: joins again as another of them. `anew`: with a new connection, which reads the phone's cookies again. */
  actAs: (person: number, anew?: boolean) => void
  /** The server's clock in ms. */
  serverNow: () => number
  /** `seen`: where the room stood when it was meant; a command without it is carried out wherever the room stands. */
  send: (command: FacilitatorCommand, seen?: string) => Promise<Answered<null>>
  /** Participants: keeps a response that is known to be saved. */
  remember: (response: OwnResponse) => void
  /** Called after every (re)join. */
  onJoined: (listener: () => void) => void
  socket: LiveSocket
}

/** Pause before asking again a server that was busy or said goodbye, in ms; up to twice as long, so that a room does not come back at once. */
const AGAIN_MS = 1000

export function useLiveSession<S extends Seat>(options: LiveSessionOptions<S>): LiveSession<S> {
  const socket = options.socket ?? createLiveSocket()
  const view = shallowRef(null) as ShallowRef<ViewOf<S> | null>
  const content = shallowRef(null) as ShallowRef<ContentOf<S> | null>
  const status = shallowRef<LiveStatus>('connecting')
  const refusal = shallowRef<ErrorCode | null>(null)
  const own = shallowRef<readonly OwnResponse[]>([])
  const seed = shallowRef(0)
  const person = shallowRef(1)
  const people = shallowRef<readonly PersonHere[]>([])
  const joinedListeners: (() => void)[] = []
  let clockOffset = 0
  let left = false
  let wanted = options.person ?? 1

  function take(next: ViewOf<S>): void {
    clockOffset = next.now - Date.now()
    view.value = next
  }

  function remember(response: OwnResponse): void {
    const others = own.value.filter(each => each.activity !== response.activity || each.round !== response.round)
    const known = own.value.find(each => !others.includes(each))
    if (known === undefined || known.attempt <= response.attempt)
      own.value = [...others, response]
  }

  async function join(): Promise<void> {
    const as = wanted
    const request = { version: PROTOCOL_VERSION, seat: options.seat, code: options.code, ...as > 1 && { person: as } }
    const joined = await ask<Joined<S>>(timed => timed.emitWithAck('session:join', request), socket)
    // Somebody else took the phone meanwhile, and asks for themselves.
    if (as !== wanted)
      return
    if (joined.ok) {
      // The first view of a connection counts whatever its revision: it comes from the server that is alive now.
      content.value = joined.value.content
      person.value = as
      people.value = joined.value.people ?? []
      own.value = joined.value.own
      seed.value = joined.value.seed
      take(joined.value.view)
      status.value = 'live'
      refusal.value = null
      joinedListeners.forEach(listener => listener())
    }
    else if (!left) {
      refused(joined.error.code)
    }
  }

  function refused(code: ErrorCode | 'lost'): void {
    switch (code) {
      case 'lost':
        // Half-open after sleep: drop it, the next connection joins again.
        socket.disconnect().connect()
        return
      case 'too-many':
      case 'unavailable':
        return again(() => socket.connected && void join())
      case 'not-allowed':
        // Whoever was added to this phone is no longer on it.
        if (wanted > 1)
          return actAs(1)
    }
    status.value = 'refused'
    refusal.value = code
  }

  function actAs(next: number, anew = false): void {
    wanted = next
    if (anew)
      socket.disconnect().connect()
    else if (socket.connected)
      void join()
  }

  function again(act: () => void): void {
    setTimeout(() => {
      if (!left)
        act()
    }, AGAIN_MS * (1 + Math.random()))
  }

  socket.on('connect', () => void join())
  socket.on('disconnect', (reason) => {
    if (status.value === 'live')
      status.value = 'lost'
    // A server that stops says goodbye; socket.io then stays away, and the server may be back in a second.
    if (reason === 'io server disconnect')
      again(() => socket.connect())
  })
  socket.on('session:view', (next) => {
    if (view.value !== null && status.value === 'live' && next.revision > view.value.revision)
      take(next as ViewOf<S>)
  })
  socket.on('session:content', (next) => {
    content.value = next as ContentOf<S>
  })
  socket.on('session:moved', () => void join())
  socket.on('response:saved', remember)

  const forgetWaking = onWaking(() => {
    if (socket.connected)
      void join()
    else
      socket.connect()
  })
  onScopeDispose(() => {
    left = true
    forgetWaking()
    socket.disconnect()
  })

  return {
    view,
    content,
    status,
    refusal,
    own,
    seed,
    person,
    people,
    actAs,
    serverNow: () => Date.now() + clockOffset,
    send: (command, seen) => ask<null>(timed => timed.emitWithAck('facilitator:command', seen === undefined ? command : { ...command, seen }), socket),
    remember,
    onJoined: listener => void joinedListeners.push(listener),
    socket,
  }
}

/** Whenever a tab may have missed something: unlocked, brought back by "back", another network. */
function onWaking(wake: () => void): () => void {
  const visible = () => document.visibilityState === 'visible' && wake()
  const restored = (event: PageTransitionEvent) => event.persisted && wake()
  document.addEventListener('visibilitychange', visible)
  window.addEventListener('online', wake)
  window.addEventListener('pageshow', restored)
  return () => {
    document.removeEventListener('visibilitychange', visible)
    window.removeEventListener('online', wake)
    window.removeEventListener('pageshow', restored)
  }
}
