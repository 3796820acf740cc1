/** The check of the room: a page of the console, and the same for `npm run check-room`. */
import type { FastifyInstance } from 'fastify'
import type { AppOptions } from './app.ts'
import type { Limiter } from './limits.ts'
import type { RoomLine } from './roomLines.ts'
import { renderSVG } from 'uqr'
import { isFacilitator } from './cookies.ts'
import { escapeHtml, htmlPage } from './htmlPage.ts'
import { probeRoom } from './roomFacts.ts'
import { mustMend, roomLines } from './roomLines.ts'
import { tryRoutes } from './tryRoutes.ts'

export interface RoomCheck { tryUrl: string, lines: RoomLine[], reached: boolean }

export interface RoomRouteOptions extends Pick<AppOptions, 'auth' | 'publicUrl'> {
  dataDir: string
  port: () => number
  /** What phones open, without a slash at the end. */
  base: () => string
  tries: Limiter
}

/** A mark and a word: never colour alone. */
const MARKS: Record<RoomLine['state'], string> = { ok: '✓ Good', note: '○ Note', fix: '▲ To do' }

export function roomRoutes(app: FastifyInstance, options: RoomRouteOptions): void {
  const { dataDir, port, base } = options
  const reached = tryRoutes(app, options)

  async function check(): Promise<RoomCheck> {
    const facts = { ...await probeRoom(dataDir), port: port(), base: base(), reached: reached() }
    return { tryUrl: `${base()}/try`, lines: roomLines(facts), reached: facts.reached !== null }
  }
  app.get('/api/room', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    return isFacilitator(request, options)
      ? reply.send(await check())
      : reply.code(403).send({ error: 'not-allowed' })
  })
  app.get('/console/room', async (request, reply) => {
    if (!isFacilitator(request, options))
      return reply.redirect('/console', 302)
    return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(roomPage(await check()))
  })
}

function roomPage({ tryUrl, lines }: RoomCheck): string {
  const items = lines.map(({ state, words }) => `<li><strong>${MARKS[state]}</strong><br>${escapeHtml(words)}</li>`).join('')
  const lead = mustMend(lines) ? 'Something is to do first.' : 'Nothing stands in the way.'
  return htmlPage('Check the room', `<p>${lead}</p><ul style="list-style: none; padding: 0; display: grid; gap: 1rem; overflow-wrap: anywhere">${items}</ul>
<h2>Try it with a phone</h2><p>Scan this, or open <strong>${escapeHtml(tryUrl)}</strong>. Then check again here.</p>
<div role="img" aria-label="QR code of ${escapeHtml(tryUrl)}" style="inline-size: 15rem">${renderSVG(tryUrl, { border: 2 })}</div>
<p><a href="/console/room">Check again</a></p><p><a href="/console">Back to the console</a></p>`)
}
