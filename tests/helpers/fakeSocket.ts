/** A connection whose other end is the test: it decides what is acknowledged, what is lost, and when. */
import type { LiveSocket } from '../../live/client/liveSocket.ts'
import type { ClientToServerEvents, Result, ServerToClientEvents } from '../../live/protocol.ts'

type Request = Parameters<ClientToServerEvents[keyof ClientToServerEvents]>[0]

/** An emission that waits for its acknowledgement. */
export interface Pending {
  event: keyof ClientToServerEvents
  payload: Request
  acknowledge: (result: Result<unknown>) => Promise<void>
  /** No acknowledgement came in time. */
  lose: () => Promise<void>
}

export interface FakeSocket {
  socket: LiveSocket
  /** Every emission so far, the oldest first. */
  sent: Pending[]
  /** The emissions of one event. */
  of: (event: keyof ClientToServerEvents) => Pending[]
  connect: () => Promise<void>
  /** Breaks the connection, for socket.io's reason. */
  disconnect: (reason?: string) => Promise<void>
  receive: <E extends keyof ServerToClientEvents>(event: E, ...payload: Parameters<ServerToClientEvents[E]>) => void
  /** How often the page itself asked for a connection. */
  asked: () => number
}

/** Lets what follows a promise happen. */
const settled = () => new Promise<void>(resolve => queueMicrotask(() => queueMicrotask(() => queueMicrotask(resolve))))

export function fakeSocket(): FakeSocket {
  const listeners = new Map<string, ((...payload: unknown[]) => void)[]>()
  const sent: Pending[] = []
  let asked = 0
  const fire = (event: string, ...payload: unknown[]) => listeners.get(event)?.forEach(listener => listener(...payload))

  const fake = {
    connected: false,
    on(event: string, listener: (...payload: unknown[]) => void) {
      listeners.set(event, [...listeners.get(event) ?? [], listener])
      return fake
    },
    off(event: string, listener: (...payload: unknown[]) => void) {
      listeners.set(event, (listeners.get(event) ?? []).filter(each => each !== listener))
      return fake
    },
    connect() {
      asked++
      return fake
    },
    disconnect() {
      fake.connected = false
      return fake
    },
    timeout: () => ({
      emitWithAck: (event: Pending['event'], payload: Request) => new Promise((resolve, reject) => {
        sent.push({
          event,
          payload,
          acknowledge: (result) => {
            resolve(result)
            return settled()
          },
          lose: () => {
            reject(new Error('operation has timed out'))
            return settled()
          },
        })
      }),
    }),
  }

  return {
    // The one place where the fake passes for the real thing.
    socket: fake as unknown as LiveSocket,
    sent,
    of: event => sent.filter(each => each.event === event),
    async connect() {
      fake.connected = true
      fire('connect')
      await settled()
    },
    async disconnect(reason = 'transport close') {
      fake.connected = false
      fire('disconnect', reason)
      await settled()
    },
    receive: (event, ...payload) => fire(event, ...payload),
    asked: () => asked,
  }
}
