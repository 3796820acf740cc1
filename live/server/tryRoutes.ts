/** `/try`: the page that tells whether a phone gets through, and how fast. It needs no session and gives no cookie. */
import type { FastifyInstance } from 'fastify'
import type { Limiter } from './limits.ts'
import type { Reached } from './roomFacts.ts'
import * as v from 'valibot'
import { htmlPage } from './htmlPage.ts'

/** A round trip is measured from 0 to a minute. */
const measured = v.object({ roundTripMs: v.pipe(v.number(), v.minValue(0), v.maxValue(60_000)) })

/** Five times there and back, and the one in the middle; old phones read it too. */
const SCRIPT = `
var said = document.getElementById('said')
var took = []
function once() {
  var began = Date.now()
  return fetch('/try/ping', { method: 'POST' }).then(function () { took.push(Date.now() - began) })
}
once().then(once).then(once).then(once).then(once).then(function () {
  var middle = took.sort(function (a, b) { return a - b })[2]
  said.textContent = 'This phone reaches the workshop: ' + middle + ' ms there and back.'
  return fetch('/try/measured', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ roundTripMs: middle }) })
}).catch(function () {
  said.textContent = 'The connection broke. Is this phone still in the Wi-Fi? Load the page again.'
})
`

export interface TryOptions {
  /** All requests together: whoever wants to keep the laptop busy does not do it here. */
  tries: Limiter
}

/** Gives the function that tells which phone got through last; null before the first. Requests of this machine itself are no proof. */
export function tryRoutes(app: FastifyInstance, { tries }: TryOptions): () => Reached | null {
  let reached: Reached | null = null
  const isOther = (ip: string) => !/^(?:::ffff:)?127\.|^::1$/.test(ip)

  app.get('/try', (request, reply) => {
    if (isOther(request.ip))
      reached = { address: request.ip, roundTripMs: null }
    return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(htmlPage('It works', `<p id="said" role="status">This phone reaches the workshop.</p><p>Join with the code that is on the stage.</p><script src="/try/script.js"></script>`))
  })
  app.get('/try/script.js', (_, reply) => reply.header('cache-control', 'no-cache').type('text/javascript; charset=utf-8').send(SCRIPT))
  app.post('/try/ping', (_, reply) => reply.code(tries.take('all') ? 204 : 429).send())
  app.post('/try/measured', { bodyLimit: 256 }, (request, reply) => {
    const parsed = v.safeParse(measured, request.body)
    if (!tries.take('all'))
      return reply.code(429).send({ error: 'too-many' })
    if (!parsed.success)
      return reply.code(400).send({ error: 'invalid-payload' })
    if (isOther(request.ip))
      reached = { address: request.ip, roundTripMs: Math.round(parsed.output.roundTripMs) }
    return reply.code(204).send()
  })
  return () => reached
}
