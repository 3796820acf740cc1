/** What a rehearsal asks of the server with the facilitator key: cookies for its people, what most standards say, and to forget them. */
import type { LiveSocket } from '../client/liveSocket.ts'
import type { FacilitatorView, Joined, Result } from '../protocol.ts'
import type { Found } from './findServer.ts'
import type { Knowledge } from './simulatedPhone.ts'
import { io } from 'socket.io-client'
import { ask } from '../client/liveSocket.ts'
import { PROTOCOL_VERSION } from '../protocol.ts'

export interface FacilitatorSeat {
  view: FacilitatorView
  knowledge: Knowledge
  /** Cookies of this many simulated participants, who may take part from now on. */
  letIn: (people: number) => Promise<Result<string[], string>>
  clear: () => Promise<Result<null, string>>
  close: () => void
}

const PATIENCE_MS = 4000

/** The seat, or a sentence about why it cannot be taken. */
export async function takeFacilitatorSeat({ url, key }: Found): Promise<Result<FacilitatorSeat, string>> {
  const cookie = await facilitatorCookie({ url, key })
  if (!cookie.ok)
    return cookie
  const socket: LiveSocket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: { cookie: cookie.value } })
  const joined = await ask<Joined<'facilitator'>>(timed => timed.emitWithAck('session:join', { version: PROTOCOL_VERSION, seat: 'facilitator' }), socket)
  if (!joined.ok) {
    socket.disconnect()
    return refuse(joined.error.code === 'wrong-version' ? `The workshop at ${url} is of another version than this command.` : `The workshop at ${url} does not let this command in (${joined.error.code}). Try again.`)
  }
  const { view, content } = joined.value
  const ended = `Session ${view.session.code} has ended. Start a new one on the console, then rehearse.`
  return {
    ok: true,
    value: {
      view,
      knowledge: { explanations: content.explanations, kinds: Object.fromEntries(Object.entries(content.faces).map(([id, { kind }]) => [id, kind])) },
      async letIn(people) {
        const response = await fetch(`${url}/api/rehearsal`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'cookie': cookie.value },
          body: JSON.stringify({ people }),
        })
        if (!response.ok)
          return refuse(response.status === 409 ? ended : `The workshop at ${url} lets in no simulated people (${response.status}): is it of another version?`)
        return { ok: true, value: (await response.json() as { cookies: string[] }).cookies }
      },
      async clear() {
        const done = await ask<null>(timed => timed.emitWithAck('facilitator:command', { type: 'clear-simulated' }), socket)
        return done.ok ? done : refuse(`The workshop at ${url} could not remove them (${done.error.code}). Try again.`)
      },
      close: () => void socket.disconnect(),
    },
  }
}

async function facilitatorCookie({ url, key }: Found): Promise<Result<string, string>> {
  const notHere = `No workshop is running at ${url}. Start it in another window (npm start), or say where it is: npm run rehearse -- --url http://…`
  try {
    const health = await fetch(`${url}/health`, { signal: AbortSignal.timeout(PATIENCE_MS) })
    if ((await health.json() as { protocol?: unknown }).protocol === undefined)
      return refuse(notHere)
    const response = await fetch(`${url}/console?key=${encodeURIComponent(key)}`, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) })
    if (response.status === 429)
      return refuse(`There were too many wrong keys for the workshop at ${url}. Wait a few minutes, then try again with the right one.`)
    const cookie = response.headers.getSetCookie().find(each => each.startsWith('facilitator='))
    if (response.status !== 302 || cookie === undefined)
      return refuse(`The facilitator key is not that of the workshop at ${url}. It is in the address of the console that npm start prints; give it with --key.`)
    return { ok: true, value: cookie.split(';')[0] ?? '' }
  }
  catch {
    return refuse(notHere)
  }
}

function refuse(error: string): Result<never, string> {
  return { ok: false, error }
}
