/** The people of one phone: each has a signed cookie of their own, in a place from 1 to 4. */
import type { PersonHere } from '../domain/people.ts'
import type { OwnResponse } from '../protocol.ts'
import type { Auth } from './auth.ts'
import { MAX_PEOPLE_A_PHONE } from '../domain/people.ts'
import { PARTICIPANT_COOKIE } from './auth.ts'

/** Participants by their place, 1 first; null where nobody is. */
export type PhonePeople = readonly (string | null)[]

export type Place = 1 | 2 | 3 | 4
export const PLACES: readonly Place[] = [1, 2, 3, 4]

/** The cookie of the person in this place. The first is the phone's own, which came with the page. */
export function cookieOf(place: Place): string {
  return place === 1 ? PARTICIPANT_COOKIE : `${PARTICIPANT_COOKIE}-${place}`
}

/** Nobody shares a phone that has no person of its own; a cookie that was copied to a second place is nobody's. */
export function peopleIn(cookies: Readonly<Record<string, string | undefined>>, auth: Pick<Auth, 'participantOf'>): PhonePeople {
  const found = PLACES.slice(0, MAX_PEOPLE_A_PHONE).map(place => auth.participantOf(cookies[cookieOf(place)]))
  return found[0] === null ? found.map(() => null) : found.map((each, at) => found.indexOf(each) === at ? each : null)
}

/** Those who are there, the phone's own person first. */
export function presentIn(people: PhonePeople): string[] {
  return people.filter(each => each !== null)
}

/** What the people of a shared phone may see of each other: which questions each has answered, never how. Nothing where there is one alone. */
export async function peopleHere(people: PhonePeople, responsesOf: (participant: string) => Promise<OwnResponse[]>): Promise<{ people?: PersonHere[] }> {
  if (presentIn(people).length < 2)
    return {}
  const here = await Promise.all(people.map(async (participant, at) => participant === null
    ? null
    : { person: at + 1, given: (await responsesOf(participant)).map(({ activity, round, attempt }) => ({ activity, round, attempt })) }))
  return { people: here.filter(each => each !== null) }
}
