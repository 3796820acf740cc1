/** The one connection of a tab, typed. */
import type { Socket } from 'socket.io-client'
import type { ClientToServerEvents, ErrorCode, Result, ServerToClientEvents } from '../protocol.ts'
import { io } from 'socket.io-client'

export type LiveSocket = Socket<ServerToClientEvents, ClientToServerEvents>

/** How long a page waits for an acknowledgement before it takes the connection for dead. */
export const ACK_TIMEOUT_MS = 5000

/** Connects to the page's own origin; WebSocket first, and polling where a network forbids it. */
export function createLiveSocket(url?: string): LiveSocket {
  const options = {
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    // A phone that wakes up must be back before its owner has read the question.
    reconnectionDelay: 250,
    reconnectionDelayMax: 3000,
    randomizationFactor: 0.5,
  }
  return url === undefined
    ? io(options)
    : io(url, options)
}

/** What a request came to: the server's result, or `lost` when no acknowledgement arrived in time. */
export type Answered<T> = Result<T, { code: ErrorCode | 'lost', saved?: never } | Extract<Result<T>, { ok: false }>['error']>

/** Emits with an acknowledgement that never throws. */
export async function ask<T>(emit: (timed: ReturnType<LiveSocket['timeout']>) => Promise<unknown>, socket: LiveSocket): Promise<Answered<T>> {
  try {
    return await emit(socket.timeout(ACK_TIMEOUT_MS)) as Result<T>
  }
  catch {
    return {
      ok: false,
      error: { code: 'lost' },
    }
  }
}
