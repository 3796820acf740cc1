/** Builders of what a phone receives: small, readable defaults with what a test cares about on top. */
import type { PollFace, PollTally } from '../../live/domain/activities/poll.ts'
import type { ActivityView, Joined, ParticipantView } from '../../live/protocol.ts'

export function aPollFace(with_: Partial<PollFace> = {}): PollFace {
  return {
    id: 'K3',
    kind: 'poll',
    situation: null,
    question: 'Which role keeps the benefit going?',
    select: 'one',
    options: [
      { id: 'a', text: 'The program manager' },
      { id: 'b', text: 'The project managers' },
      { id: 'c', text: 'The operations owner' },
      { id: 'd', text: 'The program office' },
      { id: 'not-sure', text: 'Not sure' },
    ],
    shuffle: true,
    ...with_,
  }
}

/** A tally of one round; options that are not named have nobody. */
export function aTally(counts: Record<string, number>, responses = Object.values(counts).reduce((sum, each) => sum + each, 0)): PollTally {
  return { kind: 'poll', responses, hands: 0, counts }
}

export function anActivityView(with_: Partial<ActivityView> = {}): ActivityView {
  const face = with_.face ?? aPollFace()
  return {
    id: face.id,
    phase: 'open',
    round: 1,
    face,
    step: 0,
    steps: 1,
    talkEndsAt: null,
    closesAt: null,
    tallies: null,
    tooFew: false,
    bySide: null,
    decisions: null,
    movement: null,
    explanation: null,
    ...with_,
  }
}

export function aParticipantView(with_: Partial<ParticipantView> = {}): ParticipantView {
  return {
    revision: 1,
    now: Date.now(),
    session: { code: 'KXQ4', title: 'Which role owns what', lang: 'en', ended: false },
    activity: null,
    arrival: null,
    slide: { title: 'Two roles', message: 'One changes, one runs.', drawing: 'A line meets a loop.' },
    ...with_,
  }
}

/** What joining as a participant gives. */
export function aJoined(view: Partial<ParticipantView> = {}, with_: Partial<Joined<'participant'>> = {}): Joined<'participant'> {
  return { view: aParticipantView(view), content: null, own: [], seed: 0, ...with_ }
}

/** A storage like the browser's; `full` refuses to write. */
export function aStorage(with_: { full?: boolean, kept?: Record<string, string> } = {}): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map(Object.entries(with_.kept ?? {}))
  return {
    getItem: key => kept.get(key) ?? null,
    setItem(key, value) {
      if (with_.full)
        throw new Error('QuotaExceededError')
      kept.set(key, value)
    },
  }
}
