/** Builders for the console's tests: views as the engine makes them, and a live session without a socket. */
import type { Answered } from '../../live/client/liveSocket.ts'
import type { LiveSession, LiveStatus } from '../../live/client/useLiveSession.ts'
import type { Session, Surroundings } from '../../live/domain/session.ts'
import type { RoomFacts, ViewInput } from '../../live/domain/view.ts'
import type { ErrorCode, FacilitatorCommand, FacilitatorContent, FacilitatorView } from '../../live/protocol.ts'
import { shallowRef } from 'vue'
import { facilitatorContent, facilitatorView } from '../../live/domain/view.ts'
import { aSession, aViewInput, surroundings } from './domainBuilders.ts'

export function aRoom(with_: Partial<RoomFacts> = {}): RoomFacts {
  return {
    counts: { connected: 12, people: 12, simulated: 0, stages: 1, facilitators: 1 },
    addresses: ['10.0.0.7'],
    address: '10.0.0.7',
    pairCode: null,
    ...with_,
  }
}

export interface Seen { session?: Session, rounds?: ViewInput['rounds'], room?: Partial<RoomFacts>, around?: Surroundings }

/** What the facilitator sees of a session, by default at its first slide. */
export function aFacilitatorView({ session = aSession(), rounds = [], room = {}, around = surroundings() }: Seen = {}): FacilitatorView {
  return facilitatorView(aViewInput(session, rounds, around), aRoom(room))
}

export function aFacilitatorContent(around: Surroundings = surroundings()): FacilitatorContent {
  return facilitatorContent(around)
}

export interface FakeLive extends LiveSession<'facilitator'> {
  /** Every command that was sent, oldest first. */
  sent: FacilitatorCommand[]
  /** Acknowledges the oldest unanswered command, with an error code or as done. */
  answer: (failure?: ErrorCode | 'lost') => Promise<void>
  see: (view: FacilitatorView) => void
  be: (status: LiveStatus, refusal?: ErrorCode) => void
}

/** A live session that shows `view` and keeps commands until the test answers them. */
export function aFakeLive(view: FacilitatorView = aFacilitatorView(), content = aFacilitatorContent()): FakeLive {
  const current = shallowRef<FacilitatorView | null>(view)
  const status = shallowRef<LiveStatus>('live')
  const refusal = shallowRef<ErrorCode | null>(null)
  const sent: FacilitatorCommand[] = []
  const waiting: ((answered: Answered<null>) => void)[] = []

  return {
    view: current,
    content: shallowRef(content),
    status,
    refusal,
    own: shallowRef([]),
    seed: shallowRef(0),
    person: shallowRef(1),
    people: shallowRef([]),
    actAs() {},
    serverNow: () => view.now,
    send(command) {
      sent.push(command)
      return new Promise(resolve => waiting.push(resolve))
    },
    remember() {},
    onJoined() {},
    get socket(): never {
      throw new Error('The console speaks to its session, never to the socket.')
    },
    sent,
    async answer(failure) {
      waiting.shift()?.(failure
        ? { ok: false, error: { code: failure } }
        : { ok: true, value: null })
      await Promise.resolve()
    },
    see: next => void (current.value = next),
    be(next, why) {
      status.value = next
      refusal.value = why ?? null
    },
  }
}
