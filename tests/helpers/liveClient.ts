/** A phone, a stage or a console for tests: a real socket whose views can be awaited. */
import type { LiveSocket } from '../../live/client/liveSocket.ts'
import type { Answer } from '../../live/domain/activities/kind.ts'
import type { FacilitatorCommand, Joined, OwnResponse, ResponseSubmission, Result, Seat, StageContent, ViewOf } from '../../live/protocol.ts'
import { io } from 'socket.io-client'
import { PROTOCOL_VERSION } from '../../live/protocol.ts'

export interface LiveClient<S extends Seat> {
  socket: LiveSocket
  cookie: string
  /** The answer to the newest join. */
  joined: () => Joined<S>
  newest: () => ViewOf<S>
  /** Everything that arrived, in order: the joins' answers and all events. */
  frames: { event: string, payload: unknown }[]
  /** The first view, arrived or still to arrive, that fits; rejects after `within` ms. */
  view: (fits: (view: ViewOf<S>) => boolean, within?: number) => Promise<ViewOf<S>>
  content: () => StageContent | null
  /** What other tabs of this participant have saved. */
  saved: OwnResponse[]
  join: (code?: string) => Promise<Result<Joined<S>>>
  command: (command: FacilitatorCommand) => Promise<Result<null>>
  /** Answers the activity that is in view. */
  answer: (answer: Answer, with_?: Partial<ResponseSubmission>) => Promise<Result<OwnResponse>>
  close: () => void
}

interface Place { url: string, key: string }
interface Connecting { code?: string, cookie?: string, person?: number }

/** A new participant's cookie, as a phone gets it with the page. */
export async function participantCookie({ url }: Pick<Place, 'url'>): Promise<string> {
  return cookieOf(await fetch(`${url}/`))
}

/** The facilitator's cookie, as the deck's link gives it. */
export async function facilitatorCookie({ url, key }: Place): Promise<string> {
  return cookieOf(await fetch(`${url}/deck/?key=${encodeURIComponent(key)}`, { redirect: 'manual' }))
}

export function cookieOf(response: Response): string {
  return response.headers.getSetCookie().map(cookie => cookie.split(';')[0]).join('; ')
}

/** A connected socket that has not joined. */
export async function openSocket(url: string, cookie: string, headers: Record<string, string> = {}): Promise<LiveSocket> {
  const socket: LiveSocket = io(url, { transports: ['websocket'], forceNew: true, reconnectionDelay: 50, reconnectionDelayMax: 200, extraHeaders: { ...headers, cookie } })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  return socket
}

/** A client that has joined; throws when it may not. It joins again by itself as a page would. */
export async function connect<S extends Seat>(place: Place, seat: S, { code, cookie: given, person }: Connecting = {}): Promise<LiveClient<S>> {
  const cookie = given ?? await (seat === 'participant' ? participantCookie(place) : facilitatorCookie(place))
  const socket = await openSocket(place.url, cookie)
  const frames: LiveClient<S>['frames'] = []
  const saved: OwnResponse[] = []
  const watchers = new Set<(view: ViewOf<S>) => void>()
  let joined: Joined<S> | null = null
  let newest: ViewOf<S> | null = null
  let content: StageContent | null = null

  function take(view: ViewOf<S>): void {
    newest = view
    watchers.forEach(watch => watch(view))
  }

  async function join(withCode = code): Promise<Result<Joined<S>>> {
    const result = await socket.timeout(5000).emitWithAck('session:join', { version: PROTOCOL_VERSION, seat, code: withCode, person }) as Result<Joined<S>>
    frames.push({ event: 'joined', payload: result })
    if (result.ok) {
      joined = result.value
      content = result.value.content
      take(result.value.view)
    }
    return result
  }

  socket.on('session:view', (view) => {
    if (newest === null || view.revision > newest.revision)
      take(view as ViewOf<S>)
  })
  socket.on('session:content', next => void (content = next))
  socket.on('response:saved', own => void saved.push(own))
  socket.on('session:moved', () => void join())
  socket.onAny((event: string, payload: unknown) => frames.push({ event, payload }))

  const first = await join()
  socket.on('connect', () => void join())
  if (!first.ok) {
    socket.disconnect()
    throw new Error(`may not join as ${seat}: ${first.error.code}`)
  }

  return {
    socket,
    cookie,
    joined: () => joined!,
    newest: () => newest!,
    frames,
    saved,
    content: () => content,
    join,
    view: (fits, within = 5000) => new Promise((resolve, reject) => {
      if (newest !== null && fits(newest))
        return resolve(newest)
      const timer = setTimeout(() => {
        watchers.delete(watch)
        reject(new Error(`no fitting view within ${within} ms; the newest is ${JSON.stringify(newest)}`))
      }, within)
      function watch(view: ViewOf<S>) {
        if (!fits(view))
          return
        clearTimeout(timer)
        watchers.delete(watch)
        resolve(view)
      }
      watchers.add(watch)
    }),
    command: command => socket.timeout(5000).emitWithAck('facilitator:command', command),
    answer(answer, with_ = {}) {
      const { session, activity } = newest!
      return socket.timeout(5000).emitWithAck('response:submit', { code: session.code, activity: activity?.id ?? '', round: activity?.round ?? 1, attempt: 1, answer, ...with_ })
    },
    close: () => void socket.disconnect(),
  }
}
