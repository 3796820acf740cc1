/** Adds people to this phone and takes them off it: by HTTP, since the server keeps each in a cookie of their own. */
import type { Result } from '../../live/protocol.ts'
import type { PeopleText } from './text.ts'

export type Trouble = keyof PeopleText['failures']

const TROUBLES: Record<number, Trouble> = { 403: 'not-allowed', 409: 'full', 429: 'too-many' }
/** As long as a phone waits for any answer, in ms. */
const PATIENCE_MS = 5000

/** The place of whoever was added, or why nobody was. */
export async function addPerson(): Promise<Result<number, Trouble>> {
  const answered = await request('POST', '/api/people')
  return answered.ok ? { ok: true, value: (await answered.value.json() as { person: number }).person } : answered
}

export async function removePerson(person: number): Promise<Result<null, Trouble>> {
  const answered = await request('DELETE', `/api/people/${person}`)
  return answered.ok ? { ok: true, value: null } : answered
}

async function request(method: 'POST' | 'DELETE', address: string): Promise<Result<Response, Trouble>> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
  try {
    const response = await fetch(address, { method, signal: patience.signal })
    return response.ok ? { ok: true, value: response } : { ok: false, error: TROUBLES[response.status] ?? 'lost' }
  }
  catch {
    return { ok: false, error: 'lost' }
  }
  finally {
    clearTimeout(timer)
  }
}
