/** The check of the room, in the terminal: asks the workshop's server, or stands in for it where none runs. */
import type { RoomCheckFacts } from '../live/server/roomFacts.ts'
import type { RoomLine } from '../live/server/roomLines.ts'
import type { RoomCheck } from '../live/server/roomRoutes.ts'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { fastify } from 'fastify'
import { renderUnicodeCompact } from 'uqr'
import { findServer } from '../live/rehearsal/findServer.ts'
import { createLimiter, LIMITS } from '../live/server/limits.ts'
import { probeRoom } from '../live/server/roomFacts.ts'
import { mustMend, roomLines } from '../live/server/roomLines.ts'
import { tryRoutes } from '../live/server/tryRoutes.ts'

export interface CheckRoomOptions {
  env: Readonly<Record<string, string | undefined>>
  dataDir: string
  say: (line: string) => void
}

/** Whoever can be asked for the lines, as often as wanted. */
interface Asked { check: () => Promise<RoomCheck>, close: () => Promise<void> }

const MARKS: Record<RoomLine['state'], string> = { ok: '✓ Good ', note: '○ Note ', fix: '▲ To do' }
const LOOK_MS = 500

/** Gives the exit status: 0 when nothing must be mended. */
export async function checkRoom(args: string[], { env, dataDir, say }: CheckRoomOptions): Promise<0 | 1> {
  const wait = waitOf(args)
  if (wait === null) {
    say('The one option here is --wait with a number of seconds, for example: npm run check-room -- --wait 0')
    return 1
  }
  const asked = await askServer(env, dataDir) ?? await standIn(env, dataDir)
  if (typeof asked === 'string') {
    say(asked)
    return 1
  }
  try {
    return await talk(asked, wait, say)
  }
  finally {
    await asked.close()
  }
}

async function talk({ check }: Asked, wait: number, say: (line: string) => void): Promise<0 | 1> {
  let found = await check()
  if (!found.reached && wait > 0) {
    say(`Scan this with a phone that is in the Wi-Fi of the room, or open ${found.tryUrl}\n`)
    say(renderUnicodeCompact(found.tryUrl, { border: 2 }))
    say(`Waiting for it, at most ${wait} s …`)
    const until = Date.now() + wait * 1000
    while (!found.reached && Date.now() < until) {
      await pause(LOOK_MS)
      found = await check()
    }
    // The phone has opened the page: it measures for a moment.
    await pause(found.reached ? 2 * LOOK_MS : 0)
    found = await check()
  }
  found.lines.forEach(({ state, words }) => say(`${MARKS[state]}  ${words}`))
  return mustMend(found.lines) ? 1 : 0
}

function waitOf(args: string[]): number | null {
  try {
    const { values } = parseArgs({ args, options: { wait: { type: 'string', default: '60' } } })
    const wait = Number(values.wait)
    return values.wait !== '' && wait >= 0 && wait <= 3600 ? wait : null
  }
  catch {
    return null
  }
}

/** The running server of this data folder, or null when there is none. */
async function askServer(env: CheckRoomOptions['env'], dataDir: string): Promise<Asked | null> {
  const found = findServer({ url: null, key: null }, { env, dataDir })
  if (!found.ok)
    return null
  const { url, key } = found.value
  try {
    const entered = await fetch(`${url}/console?key=${encodeURIComponent(key)}`, { redirect: 'manual' })
    const cookie = entered.headers.getSetCookie().map(each => each.split(';')[0]).join('; ')
    const check = async () => {
      const response = await fetch(`${url}/api/room`, { headers: { cookie } })
      if (!response.ok)
        throw new Error(`The server at ${url} answered ${response.status}.`)
      return await response.json() as RoomCheck
    }
    await check()
    return { check, close: async () => {} }
  }
  catch {
    // Nobody listens there, or it is another program.
    return null
  }
}

/** A tiny server in the workshop's place, with the test page alone; or a sentence why it cannot be. */
async function standIn(env: CheckRoomOptions['env'], dataDir: string): Promise<Asked | string> {
  const port = Number(env.PORT?.trim() || 3030)
  const app = fastify({ forceCloseConnections: true })
  const reached = tryRoutes(app, { tries: createLimiter(LIMITS.tries) })
  try {
    await app.listen({ port, host: env.HOST?.trim() || '0.0.0.0' })
  }
  catch (error) {
    return `▲ To do  Port ${port} cannot be used (${(error as NodeJS.ErrnoException).code ?? String(error)}): end the program that has it, or take another one: PORT=${port + 1} npm run check-room`
  }
  const { port: actual } = app.server.address() as { port: number }
  async function check(): Promise<RoomCheck> {
    const probed = await probeRoom(existing(dataDir))
    const base = env.PUBLIC_URL?.trim() || `http://${probed.addresses[0] ?? 'localhost'}:${actual}`
    const facts: RoomCheckFacts = { ...probed, base, port: actual, reached: reached() }
    return { tryUrl: `${base}/try`, lines: roomLines(facts), reached: facts.reached !== null }
  }
  return { check, close: () => app.close() }
}

/** The folder, or the nearest one above it: the data folder is made at the first start. */
function existing(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : existing(dirname(folder))
}
