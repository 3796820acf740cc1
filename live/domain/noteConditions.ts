/** When a paragraph of a speaker note is for the result that the room has made: the closed set of conditions, and which of them hold. */
import type { FacilitatorView } from '../protocol.ts'
import type { AgreementDraft } from './activities/agreement.ts'
import type { Comparison } from './activities/comparison.ts'
import type { Bands } from './advice.ts'
import type { Exercise, Kind, Tally } from './exercise.ts'
import type { ActivityState } from './session.ts'
import { agreement as modalShare, placedOn } from './activities/sort.ts'
import { mean } from './statistics.ts'

export const CONDITIONS = [
  'few', // too few have answered to speak of a result
  'agree', // more than bands.high chose the same: where there is a key, what it names
  'split', // neither most nor few
  'differ', // fewer than bands.low chose what the key names
  'moved', // the same people answer otherwise than before
  'unmoved', // they answer as before
] as const
export type NoteCondition = typeof CONDITIONS[number]

/** The conditions that the result of each kind can meet; kinds without a distribution meet none. */
export const CONDITIONS_OF: Record<Kind, readonly NoteCondition[]> = {
  poll: CONDITIONS,
  check: CONDITIONS,
  scale: ['few', 'agree', 'split', 'moved', 'unmoved'],
  sort: ['few', 'agree', 'split', 'moved', 'unmoved'],
  agreement: ['few', 'agree', 'split'],
  text: [],
  words: [],
  rank: [],
  questions: [],
}

/** How the paragraphs of notes name them: "WHEN SPLIT Find somebody …". */
export const WHEN = /^WHEN (\w+)/

/** A share of people who moved, from which on the room has moved. */
const MOVED_PEOPLE = 0.2
/** Points of 100 that a question of a check must have gained. */
const MOVED_POINTS = 10
/** Steps of the five-point scale. */
const MOVED_STEPS = 0.5

/** Of a facilitator's view, what conditions are made of. */
export type LiveResult = Pick<NonNullable<FacilitatorView['live']>, 'tallies' | 'movement' | 'comparison' | 'drafts'>

/**
 * The conditions that hold now; empty while people still answer, and for kinds without a distribution.
 * After a second vote, or where an earlier exercise is asked again, it says who moved; else how the answers lie.
 */
export function conditionsOn(exercise: Exercise, { phase }: Pick<ActivityState, 'phase'>, live: LiveResult, bands: Bands): NoteCondition[] {
  const possible = CONDITIONS_OF[exercise.kind]
  if (phase === 'waiting' || phase === 'open' || possible.length === 0)
    return []
  const found = conditionOn(exercise, live, bands)
  return possible.includes(found) ? [found] : []
}

function conditionOn(exercise: Exercise, { tallies, movement, comparison, drafts = [] }: LiveResult, bands: Bands): NoteCondition {
  if (exercise.kind === 'agreement')
    return ofDrafts(drafts)
  const tally = tallies.at(-1)
  const enough = Math.max(1, exercise.minGroup)
  if (tally === undefined || tally.responses < enough)
    return 'few'
  if (movement !== null && movement.pairs >= enough)
    return movedWhere(movement.moved >= MOVED_PEOPLE * movement.pairs)
  const gain = comparison === undefined ? null : gainOf(comparison)
  return gain === null ? ofTally(exercise, tally, bands) : movedWhere(gain)
}

function ofTally(exercise: Exercise, tally: Tally, bands: Bands): NoteCondition {
  if (exercise.kind === 'poll' && tally.kind === 'poll') {
    const people = (ids: readonly string[]) => ids.map(id => tally.counts[id] ?? 0)
    const chosen = exercise.key !== null && exercise.select === 'one'
      ? people(exercise.key).reduce((sum, each) => sum + each, 0)
      : Math.max(...people(exercise.options.map(({ id }) => id)))
    return inBands(chosen / tally.responses, exercise.key !== null && exercise.select === 'one', bands)
  }
  if (exercise.kind === 'check' && tally.kind === 'check') {
    const shares = exercise.items.flatMap(({ id, key }) => {
      const item = tally.items[id]
      return key === null || item === undefined || item.responses === 0 ? [] : [key.reduce((sum, option) => sum + (item.counts[option] ?? 0), 0) / item.responses]
    })
    return shares.length === 0 ? 'split' : inBands(mean(shares), true, bands)
  }
  if (tally.kind === 'scale') {
    const sides = Object.values(tally.statements).filter(({ responses }) => responses > 0).map(({ counts: [one, two, three, four, five], responses }) => Math.max(one + two, three, four + five) / responses)
    return inBands(Math.min(...sides), false, bands)
  }
  if (tally.kind === 'sort') {
    const cards = Object.values(tally.cards).filter(bins => placedOn(bins) >= exercise.minGroup).map(modalShare)
    return cards.length === 0 ? 'few' : inBands(Math.min(...cards), false, bands)
  }
  return 'split'
}

// Compared in whole percent, as the facilitator reads them: a share of exactly 35 or 70 % lies between the bands.
function inBands(share: number, keyed: boolean, { low, high }: Bands): NoteCondition {
  const percent = Math.round(share * 10_000) / 100
  if (percent > high)
    return 'agree'
  return keyed && percent < low ? 'differ' : 'split'
}

/** Whether the room gained; null where too few answered both times. */
function gainOf(comparison: Comparison): boolean | null {
  if (comparison.kind === 'scale')
    return comparison.statements.length === 0 ? null : Math.abs(mean(comparison.statements.map(({ difference }) => difference))) >= MOVED_STEPS
  return comparison.items.length === 0 ? null : mean(comparison.items.map(({ before, after }) => after.percent - before.percent)) >= MOVED_POINTS
}

/** Tables agree unless two of them name different roles to answer for one card. */
function ofDrafts(drafts: readonly AgreementDraft[]): NoteCondition {
  const named = new Map<string, Set<string>>()
  for (const { card, accountable } of drafts.flatMap(({ items }) => items)) {
    const role = accountable.trim().toLowerCase()
    if (role !== '')
      named.set(card, (named.get(card) ?? new Set()).add(role))
  }
  if (drafts.length === 0)
    return 'few'
  return [...named.values()].some(({ size }) => size > 1) ? 'split' : 'agree'
}

function movedWhere(moved: boolean): NoteCondition {
  return moved ? 'moved' : 'unmoved'
}
