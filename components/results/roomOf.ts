/** How answers are counted out of the room once there is a tally. */
import type { InTheRoom } from '../../live/protocol.ts'

/** The people of the room, with the hands and slips of this tally. */
export function roomOf(room: InTheRoom | undefined, tally: object | undefined): InTheRoom {
  const { hands = 0, slips = 0 } = (tally ?? {}) as { hands?: number, slips?: number }
  return { people: room?.people ?? null, hands, slips }
}
