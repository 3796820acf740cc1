/** HTTP: the pages of phone, deck and console, and who may open them. */
import type { FastifyInstance } from 'fastify'
import type { Auth } from './auth.ts'
import type { Limiter } from './limits.ts'
import type { Pairing } from './pairing.ts'
import process from 'node:process'
import fastifyCompress from '@fastify/compress'
import fastifyCookie from '@fastify/cookie'
import fastifyHelmet from '@fastify/helmet'
import fastifyStatic from '@fastify/static'
import { fastify } from 'fastify'
import { PROTOCOL_VERSION } from '../protocol.ts'
import { consoleRoutes } from './consoleRoutes.ts'
import { deckRoutes } from './deckRoutes.ts'
import { messagePage } from './htmlPage.ts'
import { phoneRoutes } from './phoneRoutes.ts'
import { securityHeaders } from './securityHeaders.ts'
import { text } from './text.ts'

export interface AppOptions {
  auth: Auth
  pairing: Pairing
  /** Wrong keys and pair codes, by address. */
  guesses: Limiter
  publicUrl: string | null
  distDir: string
  deckDevUrl: string | null
  logLevel: string
}

export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    // Standard output belongs to the lines that tell where to go.
    logger: {
      level: options.logLevel,
      stream: process.stderr,
      redact: ['req.headers.cookie', 'req.headers.authorization'],
      // A query may hold the key.
      serializers: { req: ({ method, url }: { method: string, url: string }) => ({ method, url: url.replace(/\?.*/s, '') }) },
    },
    // Behind PUBLIC_URL's proxy the address that guesses are counted by is the visitor's.
    trustProxy: (_, hop) => options.publicUrl !== null && hop === 0,
    forceCloseConnections: true,
  })
  await app.register(fastifyHelmet, securityHeaders(options.publicUrl))
  await app.register(fastifyCompress, { threshold: 1024 })
  await app.register(fastifyCookie)
  await app.register(fastifyStatic, {
    root: options.distDir,
    serve: false,
    suppressWarning: true,
    preCompressed: true,
    // Set for each file: see servePage.ts.
    cacheControl: false,
  })

  app.get('/health', async (_, reply) => reply
    .header('cache-control', 'no-store')
    .send({ status: 'ok', protocol: PROTOCOL_VERSION, uptimeSeconds: Math.round(process.uptime()) }))
  phoneRoutes(app, options)
  deckRoutes(app, options)
  consoleRoutes(app, options)

  app.setNotFoundHandler((_, reply) => reply
    .code(404)
    .type('text/html; charset=utf-8')
    .send(messagePage(text.notFound, { href: '/', label: text.notFound.link })))
  app.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500)
      request.log.error(error)
    return reply.code(status).type('text/html; charset=utf-8').send(messagePage(text.failed))
  })
  return app
}
