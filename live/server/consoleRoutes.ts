/** `/console`: a form until the browser has the facilitator cookie, the console from then on. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { AppOptions } from './app.ts'
import type { Guess } from './cookies.ts'
import { join } from 'node:path'
import { giveFacilitatorCookie, guess, isFacilitator, takeKey } from './cookies.ts'
import { pairPage } from './htmlPage.ts'
import { sendAsset, sendFile, sendPage } from './servePage.ts'
import { text } from './text.ts'

export function consoleRoutes(app: FastifyInstance, options: AppOptions): void {
  const { auth, pairing, guesses } = options
  const root = join(options.distDir, 'console')

  const form = (reply: FastifyReply, status: number, problem: string | null) =>
    reply.code(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(pairPage(problem))

  const paired = (reply: FastifyReply, outcome: Guess) => {
    switch (outcome) {
      case 'right':
        giveFacilitatorCookie(reply, options)
        return reply.header('cache-control', 'no-store').redirect('/console', 303)
      case 'wrong': return form(reply, 403, text.console.wrong)
      case 'too-many': return form(reply, 429, text.console.tooMany)
    }
  }

  app.get<{ Querystring: { pair?: string } }>('/console', (request, reply) => {
    const answered = takeKey(request, reply, options)
    if (answered !== null)
      return answered
    const { pair } = request.query
    if (pair !== undefined && !isFacilitator(request, options))
      return paired(reply, guess(request, guesses, () => pairing.redeem(String(pair))))
    return isFacilitator(request, options)
      ? sendPage(reply, root)
      : form(reply, 401, null)
  })
  app.get('/console/', (request, reply) => reply.redirect(request.url.replace('/console/', '/console'), 302))

  app.register(async (forms) => {
    forms.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 1024 }, (_, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))))
    forms.post<{ Body: { code?: string } | null }>('/console/pair', (request, reply) => {
      const given = String(request.body?.code ?? '').trim()
      return paired(reply, guess(request, guesses, () => auth.isKey(given) || pairing.redeem(given)))
    })
  })

  // The console's code holds no secret: what it shows comes over the socket, which asks for the cookie.
  app.get<{ Params: { '*': string } }>('/console/assets/*', (request, reply) => sendAsset(reply, join(root, 'assets'), request.params['*']))
  app.get<{ Params: { file: string } }>('/console/:file', (request, reply) => sendFile(reply, root, request.params.file))
}
