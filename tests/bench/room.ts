/** A facilitator's hand for a measurement: brings the room to a poll and through its rounds. */
import type { LiveClient } from '../helpers/liveClient.ts'
import type { Poll } from './crowd.ts'
import type { RunningWorkshop } from './processes.ts'
import { connect, facilitatorCookie } from '../helpers/liveClient.ts'

export interface Room {
  /** The poll that takes responses now. */
  poll: () => Poll
  /** Closes it and opens its next round. */
  voteAgain: () => Promise<Poll>
  stageCookie: () => Promise<string>
  close: () => void
}

/** Opens the first poll of the deck. */
export async function openRoom(workshop: RunningWorkshop): Promise<Room> {
  const facilitator = await connect(workshop, 'facilitator')
  const { slides, faces } = facilitator.joined().content
  const slide = slides.find(({ exercise }) => exercise !== null && faces[exercise]?.kind === 'poll')
  const activity = slide?.exercise
  if (slide === undefined || !activity)
    throw new Error('the deck has no poll')
  await facilitator.command({ type: 'jump', slide: slide.alias })
  // The slide may open it by itself meanwhile: either way it is open then.
  await facilitator.command({ type: 'open', activity })
  await facilitator.view(view => view.activity?.phase === 'open')
  return {
    poll: () => pollOf(facilitator),
    async voteAgain() {
      const { round } = pollOf(facilitator)
      await facilitator.command({ type: 'close', activity })
      await facilitator.command({ type: 'vote-again', activity })
      await facilitator.view(view => view.activity?.round === round + 1)
      return pollOf(facilitator)
    },
    stageCookie: () => facilitatorCookie(workshop),
    close: facilitator.close,
  }
}

function pollOf(facilitator: LiveClient<'facilitator'>): Poll {
  const { session, activity } = facilitator.newest()
  if (activity?.face.kind !== 'poll')
    throw new Error('the room has left the poll')
  return { code: session.code, activity: activity.id, round: activity.round, options: activity.face.options.map(({ id }) => id) }
}
