/** `POST /api/rehearsal`: cookies for simulated participants. Whoever has no facilitator key cannot be one, nor make others look like one. */
import type { FastifyInstance } from 'fastify'
import type { AppOptions } from './app.ts'
import type { Rehearsal } from './rehearsal.ts'
import * as v from 'valibot'
import { MAX_SIMULATED, simulatedName } from '../domain/simulated.ts'
import { PARTICIPANT_COOKIE } from './auth.ts'
import { isFacilitator } from './cookies.ts'

type RehearsalOptions = Pick<AppOptions, 'auth' | 'publicUrl'> & Pick<Rehearsal, 'letIn'>

const rehearsalRequest = v.object({ people: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_SIMULATED)) })

export function rehearsalRoutes(app: FastifyInstance, options: RehearsalOptions): void {
  const { auth, letIn } = options
  app.post('/api/rehearsal', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    if (!isFacilitator(request, options))
      return reply.code(403).send({ error: 'not-allowed' })
    const parsed = v.safeParse(rehearsalRequest, request.body)
    if (!parsed.success)
      return reply.code(400).send({ error: 'invalid-payload' })
    const { people } = parsed.output
    const done = await letIn(people)
    if (!done.ok)
      return reply.code(409).send({ error: done.error.code })
    const names = Array.from({ length: people }, (_, at) => simulatedName(at + 1))
    return reply.send({ cookies: names.map(name => `${PARTICIPANT_COOKIE}=${auth.participantCookie(name)}`) })
  })
}
