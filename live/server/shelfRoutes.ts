/** `/api/sessions`: the list of sessions, and what can be done with each, behind the facilitator key. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { LogEntry } from '../domain/log.ts'
import type { ErrorCode } from '../protocol.ts'
import type { AppOptions } from './app.ts'
import type { Shelf } from './shelf.ts'
import * as v from 'valibot'
import { isFacilitator } from './cookies.ts'
import { isOwnOrigin } from './origin.ts'

interface Options extends Pick<AppOptions, 'auth' | 'publicUrl'> {
  shelf: Shelf
  /** What happened in the session with this code; null where there is none. */
  log: (code: string) => Promise<LogEntry[] | null>
  origins: readonly string[]
}

const shelfRequest = v.object({ action: v.picklist(['resume', 'archive', 'unarchive', 'delete']) })
const STATUS: Partial<Record<ErrorCode, number>> = { 'unknown-session': 404, 'not-now': 409, 'unavailable': 503 }

export function shelfRoutes(app: FastifyInstance, options: Options): void {
  const { shelf, log, origins } = options
  const allowed = (request: FastifyRequest) => isFacilitator(request, options) && isOwnOrigin(request, origins)

  app.get('/api/sessions', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    return allowed(request) ? reply.send({ sessions: await shelf.list() }) : refuse(reply, 403, 'not-allowed')
  })

  app.get<{ Params: { code: string } }>('/api/sessions/:code/log.json', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    if (!allowed(request))
      return refuse(reply, 403, 'not-allowed')
    const entries = await log(request.params.code)
    return entries === null ? refuse(reply, 404, 'unknown-session') : reply.send({ log: entries })
  })

  app.post<{ Params: { code: string } }>('/api/sessions/:code', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    if (!allowed(request))
      return refuse(reply, 403, 'not-allowed')
    const parsed = v.safeParse(shelfRequest, request.body)
    if (!parsed.success)
      return refuse(reply, 400, 'invalid-payload')
    const done = await shelf.act(request.params.code.toUpperCase(), parsed.output.action)
    return done.ok
      ? reply.send({ sessions: await shelf.list() })
      : refuse(reply, STATUS[done.error.code] ?? 409, done.error.code)
  })
}

function refuse(reply: FastifyReply, status: number, code: ErrorCode): FastifyReply {
  return reply.code(status).send({ code })
}
