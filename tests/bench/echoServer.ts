/** The calibration: a bare `ws` server that sends every message back, as its own process. Prints its port. */
import type { AddressInfo } from 'node:net'
import process from 'node:process'
import { WebSocketServer } from 'ws'

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
server.on('connection', socket => socket.on('message', data => socket.send(data, { binary: false })))
server.on('listening', () => process.send?.({ port: (server.address() as AddressInfo).port }))
// Without the one who measures there is nothing left to do.
process.on('disconnect', () => process.exit())
