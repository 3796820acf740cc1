/** `/` and `/CODE`: the page of participants. Nothing here needs a key. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AppOptions } from './app.ts'
import { join } from 'node:path'
import { giveParticipantCookie } from './cookies.ts'
import { sendAsset, sendFile, sendPage } from './servePage.ts'

const JOIN_CODE = /^[A-Z]{4}$/i
/** Icons and the like, which pages name without a fingerprint. */
const ICON = /^[\w-]+\.[a-z0-9]+$/

export function phoneRoutes(app: FastifyInstance, options: AppOptions): void {
  const root = join(options.distDir, 'audience')

  const page = (request: FastifyRequest, reply: FastifyReply) => {
    giveParticipantCookie(request, reply, options)
    return sendPage(reply, root)
  }
  app.get('/', page)
  app.get<{ Params: { '*': string } }>('/assets/*', (request, reply) => sendAsset(reply, join(root, 'assets'), request.params['*']))
  app.get<{ Params: { name: string } }>('/:name', (request, reply) => {
    const { name } = request.params
    // Whatever the code: the page says when no session has it.
    if (JOIN_CODE.test(name))
      return page(request, reply)
    return ICON.test(name)
      ? sendFile(reply, root, name)
      : reply.callNotFound()
  })
}
