/** Who is connected to which session. */
import type { FacilitatorView, Seat } from '../protocol.ts'
import { isSimulated } from '../domain/simulated.ts'

/** A connection as it counts; `participant` for the participant's seat only. */
export interface Present { seat: Seat, sessionId: string, participant: string | null }

export interface Presence {
  enter: (present: Present) => void
  leave: (present: Present) => void
  counts: (sessionId: string) => FacilitatorView['counts']
  hasSeat: (seat: Seat, sessionId: string) => boolean
  /** Participants with at least one open connection. */
  participants: (sessionId: string) => string[]
  /** Open connections of one participant in this session. */
  tabs: (sessionId: string, participant: string) => number
}

interface Room { tabs: Map<string, number>, stage: number, facilitator: number }

export function createPresence(): Presence {
  const rooms = new Map<string, Room>()

  function count({ seat, sessionId, participant }: Present, step: 1 | -1): void {
    const room = rooms.get(sessionId) ?? { tabs: new Map<string, number>(), stage: 0, facilitator: 0 }
    if (seat !== 'participant')
      room[seat] += step
    else if (participant !== null)
      room.tabs.set(participant, (room.tabs.get(participant) ?? 0) + step)
    if (participant !== null && room.tabs.get(participant) === 0)
      room.tabs.delete(participant)
    rooms.set(sessionId, room)
    if (room.tabs.size + room.stage + room.facilitator === 0)
      rooms.delete(sessionId)
  }

  return {
    enter: present => count(present, 1),
    leave: present => count(present, -1),
    counts(sessionId) {
      const room = rooms.get(sessionId)
      const participants = [...room?.tabs.keys() ?? []]
      return {
        connected: participants.length,
        simulated: participants.filter(isSimulated).length,
        stages: room?.stage ?? 0,
        facilitators: room?.facilitator ?? 0,
      }
    },
    hasSeat(seat, sessionId) {
      const room = rooms.get(sessionId)
      return room !== undefined && (seat === 'participant' ? room.tabs.size : room[seat]) > 0
    },
    participants: sessionId => [...rooms.get(sessionId)?.tabs.keys() ?? []],
    tabs: (sessionId, participant) => rooms.get(sessionId)?.tabs.get(participant) ?? 0,
  }
}
