/** `/CODE/keep`: the page that a participant takes with them, for the person of this phone's cookie alone. */
import type { FastifyInstance } from 'fastify'
import type { Auth } from './auth.ts'
import type { Limiter } from './limits.ts'
import type { TakeAways } from './takeAways.ts'
import { messagePage } from './htmlPage.ts'
import { peopleIn } from './phonePeople.ts'
import { takeAwayPage } from './takeAwayPage.ts'
import { text } from './text.ts'

interface TakeAwayOptions {
  takeAways: Pick<TakeAways, 'keep'>
  auth: Auth
  /** How often one phone may ask for its page. */
  pages: Limiter
}

export function takeAwayRoutes(app: FastifyInstance, { auth, takeAways, pages }: TakeAwayOptions): void {
  app.get<{ Params: { code: string }, Querystring: { person?: string } }>('/:code/keep', async (request, reply) => {
    reply.header('cache-control', 'no-store').type('text/html; charset=utf-8')
    const participant = peopleIn(request.cookies, auth)[Number(request.query.person ?? 1) - 1] ?? null
    if (participant === null)
      return reply.code(403).send(messagePage(text.noParticipant, { href: '/', label: text.notFound.link }))
    if (!pages.take(participant))
      return reply.code(429).send(messagePage(text.failed))
    const kept = await takeAways.keep(request.params.code, participant)
    return kept === null
      ? reply.code(404).send(messagePage(text.notFound, { href: '/', label: text.notFound.link }))
      : reply.header('content-disposition', `attachment; filename="workshop-${kept.session.code}.html"`).send(takeAwayPage(kept.taken))
  })
}
