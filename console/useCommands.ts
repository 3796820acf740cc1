/** Sends what the facilitator taps, once. */
import type { ShallowRef } from 'vue'
import type { Answered } from '../live/client/liveSocket.ts'
import type { LiveSession } from '../live/client/useLiveSession.ts'
import type { ErrorCode, FacilitatorCommand, FacilitatorView } from '../live/protocol.ts'
import { shallowRef } from 'vue'

/** A second tap within this time is a bounce of the thumb, in ms. */
const BOUNCE_MS = 250

/** Harmless when sent twice: they say what is wanted, not a step from where the session is. */
const REPEATABLE: readonly FacilitatorCommand['type'][] = [
  'screen',
  'agenda',
  'room-until',
  'start-clock',
  'cut',
  'address',
  'pair',
  'moderate',
  'decide',
  'agree',
  'hands',
  'people',
]

/** What moves the room on, or ends something: it is meant for what stands on the screen, and for nothing else. */
const MEANT_FOR_HERE: readonly FacilitatorCommand['type'][] = ['next', 'back', 'skip', 'jump', 'open', 'close', 'show', 'explain', 'vote-again', 'talk', 'step', 'end-session', 'new-session', 'clear-simulated']

export interface Commands {
  /** Sends the command, or ignores it as a bounce; true when the server took it. */
  run: (command: FacilitatorCommand) => Promise<boolean>
  /** Whether a step is on its way: others wait until it is acknowledged. */
  pending: Readonly<ShallowRef<boolean>>
  /** Why the last command came to nothing; null after one that worked. */
  failure: Readonly<ShallowRef<ErrorCode | 'lost' | null>>
  /** What the last of these commands was meant for. */
  meantFor: Readonly<ShallowRef<FacilitatorView | null>>
}

/** `now`: a clock in ms that never goes back. */
export function useCommands(live: Pick<LiveSession<'facilitator'>, 'send' | 'status' | 'view'>, now: () => number = () => performance.now()): Commands {
  const pending = shallowRef(false)
  const failure = shallowRef<ErrorCode | 'lost' | null>(null)
  const meantFor = shallowRef<FacilitatorView | null>(null)
  let lastStep = -Infinity

  async function run(command: FacilitatorCommand): Promise<boolean> {
    // Kept back while offline: a tap that is carried out after the reconnect, long after it was meant, moves the room by surprise.
    if (live.status.value !== 'live') {
      failure.value = 'lost'
      return false
    }
    if (REPEATABLE.includes(command.type))
      return settle(await live.send(command))
    if (pending.value || now() - lastStep < BOUNCE_MS)
      return false
    lastStep = now()
    pending.value = true
    const here = MEANT_FOR_HERE.includes(command.type)
    meantFor.value = here ? live.view.value : null
    const answered = await live.send(command, meantFor.value?.seen)
    pending.value = false
    return settle(answered)
  }

  function settle(answered: Answered<null>): boolean {
    // `asking` is no failure: the question stands on the console.
    failure.value = answered.ok || answered.error.code === 'asking'
      ? null
      : answered.error.code
    return answered.ok
  }

  return { run, pending, failure, meantFor }
}
