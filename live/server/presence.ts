/** Who is connected to which session: phones, the people on them, and the facilitator's pages. */
import type { FacilitatorView, Seat } from '../protocol.ts'
import { isSimulated } from '../domain/simulated.ts'

/** A connection as it counts; `participant` for the participant's seat only. */
export interface Present {
  seat: Seat
  sessionId: string
  /** Whom it speaks for now. */
  participant: string | null
  /** Everybody on its phone, the phone's own person first; none on other seats. */
  people: readonly string[]
}

export interface Presence {
  enter: (present: Present) => void
  leave: (present: Present) => void
  counts: (sessionId: string) => FacilitatorView['counts']
  hasSeat: (seat: Seat, sessionId: string) => boolean
  /** Phones with at least one open connection: the people on each. */
  phones: (sessionId: string) => (readonly string[])[]
  /** Open connections that speak for this participant. */
  tabs: (sessionId: string, participant: string) => number
  /** Open connections of the phone that this person is the first of. */
  tabsOfPhone: (sessionId: string, first: string) => number
}

interface Phone { tabs: number, people: readonly string[] }
interface Room { tabs: Map<string, number>, phones: Map<string, Phone>, stage: number, facilitator: number }

export function createPresence(): Presence {
  const rooms = new Map<string, Room>()

  function countPhone({ tabs, phones }: Room, participant: string, people: readonly string[], step: 1 | -1): void {
    const acting = (tabs.get(participant) ?? 0) + step
    tabs.set(participant, acting)
    if (acting === 0)
      tabs.delete(participant)
    const first = people[0] ?? participant
    const known = phones.get(first) ?? { tabs: 0, people }
    // Whoever comes in knows best who is on the phone: somebody may have been added to it.
    phones.set(first, { tabs: known.tabs + step, people: step === 1 ? people : known.people })
    if (known.tabs + step === 0)
      phones.delete(first)
  }

  function count({ seat, sessionId, participant, people }: Present, step: 1 | -1): void {
    const room = rooms.get(sessionId) ?? { tabs: new Map<string, number>(), phones: new Map<string, Phone>(), stage: 0, facilitator: 0 }
    if (seat !== 'participant')
      room[seat] += step
    else if (participant !== null)
      countPhone(room, participant, people, step)
    rooms.set(sessionId, room)
    if (room.tabs.size + room.stage + room.facilitator === 0)
      rooms.delete(sessionId)
  }

  const phones = (sessionId: string) => [...rooms.get(sessionId)?.phones.values() ?? []].map(({ people }) => people)

  return {
    enter: present => count(present, 1),
    leave: present => count(present, -1),
    counts(sessionId) {
      const room = rooms.get(sessionId)
      return {
        connected: room?.phones.size ?? 0,
        people: phones(sessionId).reduce((sum, people) => sum + people.length, 0),
        simulated: phones(sessionId).filter(([first]) => first !== undefined && isSimulated(first)).length,
        stages: room?.stage ?? 0,
        facilitators: room?.facilitator ?? 0,
      }
    },
    hasSeat(seat, sessionId) {
      const room = rooms.get(sessionId)
      return room !== undefined && (seat === 'participant' ? room.tabs.size : room[seat]) > 0
    },
    phones,
    tabs: (sessionId, participant) => rooms.get(sessionId)?.tabs.get(participant) ?? 0,
    tabsOfPhone: (sessionId, first) => rooms.get(sessionId)?.phones.get(first)?.tabs ?? 0,
  }
}
