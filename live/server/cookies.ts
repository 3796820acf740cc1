/** The cookies of a browser, and the links with a key that set one of them. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Auth } from './auth.ts'
import type { Limiter } from './limits.ts'
import { COOKIE_MAX_AGE, FACILITATOR_COOKIE, PARTICIPANT_COOKIE } from './auth.ts'
import { messagePage } from './htmlPage.ts'
import { text } from './text.ts'

interface Door { auth: Auth, publicUrl: string | null }

export function giveParticipantCookie(request: FastifyRequest, reply: FastifyReply, { auth, publicUrl }: Door): void {
  if (auth.participantOf(request.cookies[PARTICIPANT_COOKIE]) === null)
    reply.setCookie(PARTICIPANT_COOKIE, auth.newParticipant(), cookieOptions(publicUrl))
}

export function giveFacilitatorCookie(reply: FastifyReply, { auth, publicUrl }: Door): void {
  reply.setCookie(FACILITATOR_COOKIE, auth.newFacilitator(), cookieOptions(publicUrl))
}

export function isFacilitator(request: FastifyRequest, { auth }: Door): boolean {
  return auth.isFacilitator(request.cookies[FACILITATOR_COOKIE])
}

export function cookieOptions(publicUrl: string | null) {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'lax' as const,
    // A phone on a LAN address would throw a Secure cookie away.
    secure: publicUrl?.startsWith('https:') ?? false,
    maxAge: COOKIE_MAX_AGE,
  }
}

export type Guess = 'right' | 'wrong' | 'too-many'

/** Wrong guesses are limited per address; a right one costs nothing, but is not heard either while there were too many. */
export function guess(request: FastifyRequest, limiter: Limiter, isRight: () => boolean): Guess {
  if (!limiter.has(request.ip))
    return 'too-many'
  if (isRight())
    return 'right'
  limiter.take(request.ip)
  return 'wrong'
}

/**
 * Deals with `?key=`: sets the cookie and leads to the same address without it, or says that it is wrong.
 * Gives null when the address has no key.
 */
export function takeKey(request: FastifyRequest, reply: FastifyReply, door: Door & { guesses: Limiter }): FastifyReply | null {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost')
  const key = searchParams.get('key')
  if (key === null)
    return null
  reply.header('cache-control', 'no-store')
  switch (guess(request, door.guesses, () => door.auth.isKey(key))) {
    case 'right':
      giveFacilitatorCookie(reply, door)
      searchParams.delete('key')
      return reply.redirect(`${pathname}${searchParams.size > 0 ? `?${searchParams}` : ''}`, 302)
    case 'wrong':
      return reply.code(403).type('text/html; charset=utf-8').send(messagePage(text.wrongKey))
    case 'too-many':
      return reply.code(429).type('text/html; charset=utf-8').send(messagePage({ ...text.tooMany, lead: text.console.tooMany }))
  }
}
