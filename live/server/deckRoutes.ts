/** `/deck/`: the deck with its notes and answers, behind the facilitator key to its last file. */
import type { FastifyInstance } from 'fastify'
import type { AppOptions } from './app.ts'
import { join } from 'node:path'
import { isFacilitator, takeKey } from './cookies.ts'
import { sendAsset, sendFile, sendPage } from './servePage.ts'

export function deckRoutes(app: FastifyInstance, options: AppOptions): void {
  const root = join(options.distDir, 'deck')

  app.get('/deck', (request, reply) => reply.redirect(request.url.replace('/deck', '/deck/'), 302))
  app.get<{ Params: { '*': string } }>('/deck/*', (request, reply) => {
    const answered = takeKey(request, reply, options)
    if (answered !== null)
      return answered
    if (!isFacilitator(request, options))
      return reply.header('cache-control', 'no-store').redirect('/', 302)
    if (options.deckDevUrl !== null)
      return reply.redirect(`${options.deckDevUrl}${request.url}`, 302)
    const path = request.params['*']
    if (path.startsWith('assets/'))
      return sendAsset(reply, root, path)
    // The deck finds its own way from any address without a file's name: /deck/presenter/4, /deck/handover.
    return path.split('/').at(-1)!.includes('.')
      ? sendFile(reply, root, path)
      : sendPage(reply, root)
  })
}
