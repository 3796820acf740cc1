/** A room full of people who answer whatever is asked: sockets, not pages. */
import type { Answer } from '../../live/domain/activities/kind.ts'
import type { Terms } from '../../live/domain/boards/board.ts'
import type { Face } from '../../live/domain/exercise.ts'
import type { LiveClient } from './liveClient.ts'
import { BINS } from '../../live/domain/activities/sort.ts'
import { connect } from './liveClient.ts'

export interface Roomful {
  /** Everybody answers the activity that is in view, in its present round; how many have, when all are saved. */
  answer: () => Promise<number>
  /** The facilitator writes terms for every card of the agreement that is in view. */
  agree: (remote: LiveClient<'facilitator'>) => Promise<void>
  /** The facilitator lets all free text through that waits. */
  letThrough: (remote: LiveClient<'facilitator'>) => Promise<void>
  close: () => void
}

const TERMS: readonly Terms[] = [
  { before: 'Two shift leads have run it alone for a week', gives: 'Program manager', receives: 'Operations manager', accountable: 'Operations manager', check: 'Error log, every Monday at nine' },
  { before: 'Errors back at the baseline for ten nights in a row', gives: 'Program manager', receives: 'Operations manager', accountable: 'Sponsor', check: 'Baseline report on 1 October, signed by both sides' },
  { before: 'Every open fault has a name and a date', gives: 'Vendor', receives: 'Head of night operations', accountable: 'Operations manager', check: '' },
]
const WORDS = ['handover', 'clarity', 'a better Monday', 'new ideas', 'coffee', 'what the other side needs', 'who decides', 'fewer surprises']
const PLANS = [
  'Ask our shift leads what they need to see before the next go-live, and write it down with them',
  'Name one receiving owner',
  'Walk through the agreement with operations',
  'Bring the service desk into the program board, as a member with a voice',
]

/** The answer of one person, different from most others'; from round 2 on some have moved. */
function answerOf(face: Face, person: number, round: number): Answer | null {
  const at = person + (round > 1 && person % 3 === 0 ? 1 : 0)
  const pick = <T>(from: readonly T[], add = 0): T => from[(at * at + at + add) % from.length]!
  switch (face.kind) {
    case 'poll': return face.select === 'one' ? [pick(face.options).id] : face.options.filter((_, option) => (option + at) % 2 === 0).map(({ id }) => id)
    case 'check': return Object.fromEntries(face.items.map((item, index) => [item.id, [pick(item.options, index).id]]))
    case 'sort': return Object.fromEntries(face.cards.map(({ id }, index) => [id, BINS[(index + (index % 3 === 0 ? at : 0)) % BINS.length]!]))
    case 'scale': return Object.fromEntries(face.statements.map(({ id }) => [id, 1 + at % 5]))
    case 'rank': return face.items.map((_, index) => face.items[(index + at) % face.items.length]!.id)
    case 'words': return [pick(WORDS), pick(WORDS, 3)]
    case 'text': return { what: PLANS[person % PLANS.length]!, by: 'Friday in two weeks', shared: true }
    case 'questions': return { asked: [{ id: 'q1', text: `${PLANS[person % PLANS.length]!}?` }], upvoted: [] }
    case 'agreement': return null
  }
}

export async function openRoomful(server: { url: string, key: string }, people: number): Promise<Roomful> {
  const clients: LiveClient<'participant'>[] = await Promise.all(Array.from({ length: people }, () => connect(server, 'participant')))
  return {
    async answer() {
      const saved = await Promise.all(clients.map(async (client, person) => {
        const { activity } = await client.view(view => view.activity?.phase === 'open')
        const answer = activity && answerOf(activity.face, person, activity.round)
        if (answer === null)
          return false
        const result = await client.answer(answer)
        if (!result.ok)
          throw new Error(`${activity!.id}: person ${person} was refused: ${result.error.code}`)
        return true
      }))
      return saved.filter(Boolean).length
    },
    async agree(remote) {
      const { activity, live } = remote.newest()
      for (const [at, { card }] of (live?.agreement?.items ?? []).entries())
        await remote.command({ type: 'agree', activity: activity!.id, card, terms: TERMS[at % TERMS.length]! })
    },
    async letThrough(remote) {
      const { activity, live } = remote.newest()
      for (const { id } of (live?.items ?? []).filter(item => item.verdict === null))
        await remote.command({ type: 'moderate', activity: activity!.id, item: id, verdict: 'shown' })
    },
    close: () => clients.forEach(client => client.close()),
  }
}
