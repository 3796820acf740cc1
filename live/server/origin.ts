import type { IncomingMessage } from 'node:http'

/**
 * Whether a page of this workshop asks: a page of another site may not use the cookies of whoever visits it.
 * A client that is no browser sends no Origin, and has no cookies of others.
 */
export function isOwnOrigin({ headers }: Pick<IncomingMessage, 'headers'>, others: readonly string[]): boolean {
  const { origin, host } = headers
  if (origin === undefined)
    return true
  return URL.parse(origin)?.host === host || others.includes(origin)
}
