/** People who share one phone: each is a participant of their own, named by the number of their place on it. */
import type { OwnResponse } from '../protocol.ts'

/** Person 1 is the phone's own; the others are added to it. */
export const MAX_PEOPLE_A_PHONE = 4

/** One of the people of a phone, as the others on it may see them: what was answered, never what was said. */
export interface PersonHere {
  person: number
  given: Pick<OwnResponse, 'activity' | 'round' | 'attempt'>[]
}
