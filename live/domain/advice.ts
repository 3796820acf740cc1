/** What peer instruction advises after a first vote. For the facilitator's seat alone; texts are the catalogues'. */
import type { PollExercise, PollTally } from './activities/poll.ts'
import type { SortExercise, SortTally } from './activities/sort.ts'
import type { Exercise, Tally } from './exercise.ts'
import type { ActivityState } from './session.ts'
import { byDisagreement, placedOn } from './activities/sort.ts'

/** Percent: below `low` the idea is not there yet, above `high` it is; between them talking helps most. */
export interface Bands { low: number, high: number }

export const BANDS: Bands = { low: 35, high: 70 }

const NOBODY: SortTally['cards'][string] = { program: 0, operations: 0, shared: 0, unsure: 0 }

export type AdviceCode
  = | 'reteach' // few match: explain once more, then vote again
    | 'talk' // talk to a neighbor, then vote again
    | 'move-on' // most match: explain once and go on
    | 'other-side' // no key, and most agree: argue the other side for a minute

export interface Advice {
  code: AdviceCode
  /** 0 to 1: people whose option the key names, or without a key those of the most chosen option. */
  share: number
  /** Of a sort: the card that it is about, in short. */
  card?: string
}

/**
 * Advice on the first round of an activity, once its vote is closed; null where there is none to give:
 * kinds other than single choice and sorts (of these the contested card on which the group is most divided), questions that ask for no judgement (no key and one vote), and too few answers.
 * "Not sure" matches nothing and is never the most chosen option.
 */
export function adviceOn(exercise: Exercise, { phase, round }: Pick<ActivityState, 'phase' | 'round'>, first: Tally | undefined, bands: Bands): Advice | null {
  const voted = round === 1 && phase !== 'waiting' && phase !== 'open'
  if (voted && exercise.kind === 'sort' && first?.kind === 'sort')
    return onContested(exercise, first, bands)
  if (!voted || exercise.kind !== 'poll' || first?.kind !== 'poll')
    return null
  const weighed = exercise.select === 'one' && (exercise.key !== null || exercise.vote === 'twice')
  if (!weighed || first.responses === 0 || first.responses < exercise.minGroup)
    return null
  return exercise.key === null
    ? withoutKey(topOf(exercise, first), first.responses, bands)
    : withKey(matching(exercise.key, first), first.responses, bands)
}

// Compared as whole numbers: a share of exactly 35 or 70 % lies between the bands.
function withKey(people: number, responses: number, { low, high }: Bands): Advice {
  const share = people / responses
  if (people * 100 < low * responses)
    return { code: 'reteach', share }
  return { code: people * 100 > high * responses ? 'move-on' : 'talk', share }
}

function withoutKey(people: number, responses: number, { high }: Bands): Advice {
  return { code: people * 100 > high * responses ? 'other-side' : 'talk', share: people / responses }
}

/** Contested cards have no key: what counts is whether there is anybody to talk to. */
function onContested({ cards, minGroup }: SortExercise, tally: SortTally, bands: Bands): Advice | null {
  const contested = cards.filter(({ id, level }) => level === 'contested' && placedOn(tally.cards[id] ?? NOBODY) >= Math.max(1, minGroup))
  const [id] = byDisagreement(contested, tally)
  const card = contested.find(each => each.id === id)
  if (card === undefined)
    return null
  const bins = tally.cards[card.id] ?? NOBODY
  const top = Math.max(bins.program, bins.operations, bins.shared)
  return { ...withoutKey(top, placedOn(bins), bands), card: card.short }
}

function matching(key: readonly string[], { counts }: PollTally): number {
  return key.reduce((sum, id) => sum + (counts[id] ?? 0), 0)
}

function topOf({ options }: PollExercise, { counts }: PollTally): number {
  return Math.max(...options.map(({ id }) => counts[id] ?? 0))
}
