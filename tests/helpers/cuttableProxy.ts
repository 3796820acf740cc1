/** A network between phones and server that can be cut and mended: what a phone loses is its sockets, without a goodbye. */
import type { Socket } from 'node:net'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'

export interface CuttableProxy {
  port: number
  /** Drops every connection and refuses new ones. */
  cut: () => void
  mend: () => void
  close: () => Promise<void>
}

export async function startCuttableProxy(targetPort: number): Promise<CuttableProxy> {
  const sockets = new Set<Socket>()
  let isCut = false
  const server = createServer((inward) => {
    if (isCut)
      return void inward.destroy()
    const outward = connect(targetPort, '127.0.0.1')
    for (const [one, other] of [[inward, outward], [outward, inward]] as const) {
      sockets.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  server.listen(0)
  await once(server, 'listening')
  return {
    port: (server.address() as { port: number }).port,
    cut() {
      isCut = true
      sockets.forEach(socket => socket.destroy())
    },
    mend() {
      isCut = false
    },
    async close() {
      sockets.forEach(socket => socket.destroy())
      server.close()
      await once(server, 'close')
    },
  }
}
