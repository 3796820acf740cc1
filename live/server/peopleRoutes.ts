/** `/api/people`: somebody else answers on this phone as well, or no longer. Cookies travel by HTTP alone, so this is no event of the socket. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AppOptions } from './app.ts'
import type { Limiter } from './limits.ts'
import type { Place } from './phonePeople.ts'
import { cookieOptions } from './cookies.ts'
import { isOwnOrigin } from './origin.ts'
import { cookieOf, peopleIn, PLACES } from './phonePeople.ts'

type Options = Pick<AppOptions, 'auth' | 'publicUrl'> & {
  /** How often a phone may be given another person. */
  added: Limiter
  origins: readonly string[]
}

/** Who may not, and why; `full`: there are four already. */
type Refused = 'not-allowed' | 'full' | 'too-many'
const STATUS: Record<Refused, number> = { 'not-allowed': 403, 'full': 409, 'too-many': 429 }

export function peopleRoutes(app: FastifyInstance, { auth, publicUrl, added, origins }: Options): void {
  /** Participants of this phone by their place, or null where the page was never opened or another site asks. */
  function peopleOf(request: FastifyRequest) {
    const people = peopleIn(request.cookies, auth)
    return isOwnOrigin(request, origins) && people[0] !== null ? people : null
  }

  app.post('/api/people', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const people = peopleOf(request)
    if (people === null)
      return refuse(reply, 'not-allowed')
    const person = PLACES.find(place => people[place - 1] === null)
    if (person === undefined)
      return refuse(reply, 'full')
    if (!added.take(people[0] ?? ''))
      return refuse(reply, 'too-many')
    return reply.setCookie(cookieOf(person), auth.newParticipant(), cookieOptions(publicUrl)).code(201).send({ person })
  })

  // What this person answered stays counted: only the phone forgets them.
  app.delete<{ Params: { person: string } }>('/api/people/:person', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const person = placeIn(request.params.person)
    if (peopleOf(request) === null || person === null)
      return refuse(reply, 'not-allowed')
    return reply.clearCookie(cookieOf(person), cookieOptions(publicUrl)).code(204).send()
  })
}

/** The phone's own person stays. */
function placeIn(text: string): Place | null {
  return PLACES.find(place => place > 1 && String(place) === text) ?? null
}

function refuse(reply: FastifyReply, code: Refused): FastifyReply {
  return reply.code(STATUS[code]).send({ code })
}
