/**
 * Stands in for socket.io-parser on the phones and the console: packets of text, in the main namespace, and nothing binary, since
 * nothing else is ever sent. Format: https://github.com/socketio/socket.io-protocol#exchange-protocol (version 5).
 */

export const protocol = 5

/** Named as socket.io-client asks for them. */
export const PacketType = { CONNECT: 0, DISCONNECT: 1, EVENT: 2, ACK: 3, CONNECT_ERROR: 4, BINARY_EVENT: 5, BINARY_ACK: 6 } as const

interface Packet { type: number, nsp: string, id?: number | undefined, data?: unknown }
type Listener = (packet: Packet) => void

/** Type and number of the acknowledgement; what follows is JSON. */
const HEAD = /^([0-4])(\d*)/

export class Encoder {
  encode({ type, id, data }: Packet): [string] {
    return [`${type}${id ?? ''}${data === undefined ? '' : JSON.stringify(data)}`]
  }
}

export class Decoder {
  private listeners: Listener[] = []

  on(_: 'decoded', listener: Listener): void {
    this.listeners.push(listener)
  }

  off(_: 'decoded', listener: Listener): void {
    this.listeners = this.listeners.filter(each => each !== listener)
  }

  /** Throws on what is no packet; socket.io-client then starts its connection afresh. */
  add(chunk: unknown): void {
    const text = String(chunk)
    const head = HEAD.exec(text)
    if (head === null)
      throw new Error('parse error')
    const [start, type, id] = head
    const json = text.slice(start.length)
    const packet: Packet = { type: Number(type), nsp: '/', data: json ? JSON.parse(json) : undefined, id: id ? Number(id) : undefined }
    this.listeners.forEach(listener => listener(packet))
  }

  destroy(): void {}
}
