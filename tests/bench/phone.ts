/** A phone on the wire, written by hand: a load generator must cost less than what it measures. */
import { once } from 'node:events'
import { WebSocket } from 'ws'
import { PROTOCOL_VERSION } from '../../live/protocol.ts'

/** Engine.IO and Socket.IO packet types as they stand at the start of a message. */
const PING = '2'
const PONG = '3'
const CONNECT = '40'
const EVENT = '42'
const ACK = '43'

export interface Phone {
  /** Sends one message; resolves with whether it was acknowledged as saved (by the echo: came back). */
  send: (message: string) => Promise<boolean>
  close: () => void
}

/** A connection that gets back what it sends. */
export async function openEcho(url: string): Promise<Phone> {
  const socket = connect(url, {})
  let settle: (saved: boolean) => void = () => {}
  socket.on('message', () => settle(true))
  await once(socket, 'open')
  return {
    send: message => new Promise((resolve) => {
      settle = resolve
      socket.send(message)
    }),
    close: () => socket.terminate(),
  }
}

export interface Seated extends Phone {
  /** The answer to the join: the view as JSON. */
  joined: string
}

/**
 * A connection that has joined in this seat. `onView` hears every later view as JSON.
 * Throws when the server refuses the join.
 */
export async function openSeat(url: string, seat: 'participant' | 'stage', cookie: string, onView: (json: string) => void = () => {}): Promise<Seated> {
  const socket = connect(`${url}/socket.io/?EIO=4&transport=websocket`, { cookie })
  let settle: (text: string) => void = () => {}
  const answer = () => new Promise<string>((resolve, reject) => {
    settle = resolve
    socket.once('close', () => reject(new Error(`the server ended the connection of a ${seat}`)))
  })
  socket.on('message', (data) => {
    const text = String(data)
    if (text === PING)
      socket.send(PONG)
    else if (text.startsWith(EVENT))
      onView(text)
    else if (text.startsWith(ACK) || text.startsWith(CONNECT))
      settle(text)
  })
  const connected = answer()
  await once(socket, 'open')
  socket.send(CONNECT)
  await connected
  const joined = answer()
  socket.send(`${EVENT}0["session:join",${JSON.stringify({ version: PROTOCOL_VERSION, seat })}]`)
  const text = await joined
  if (!isSaved(text))
    throw new Error(`a ${seat} may not join: ${text}`)
  return {
    joined: text,
    send: message => new Promise((resolve) => {
      settle = ack => resolve(isSaved(ack))
      socket.send(message)
    }),
    close: () => socket.terminate(),
  }
}

/** A response as a phone sends it, with an acknowledgement asked for. */
export function responseMessage({ code, activity, round, attempt, option }: { code: string, activity: string, round: number, attempt: number, option: string }): string {
  return `${EVENT}1["response:submit",{"code":"${code}","activity":"${activity}","round":${round},"attempt":${attempt},"answer":["${option}"]}]`
}

function isSaved(ack: string): boolean {
  return ack.includes('"ok":true')
}

function connect(url: string, headers: Record<string, string>): WebSocket {
  return new WebSocket(url.replace(/^http/, 'ws'), { headers, perMessageDeflate: false, skipUTF8Validation: true })
}
