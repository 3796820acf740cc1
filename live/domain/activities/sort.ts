/** Kind `sort`: which role owns what. An answer is a bin for each card placed so far. */
import type { Answer, Move, Respondent } from './kind.ts'

export const BINS = ['program', 'operations', 'shared', 'unsure'] as const
export type Bin = typeof BINS[number]

/** easy and medium cards have an owner that most standards name; on contested ones good people disagree. */
export type Level = 'easy' | 'medium' | 'contested'

export interface Card {
  id: string
  text: string
  owner: Exclude<Bin, 'unsure'>
  level: Level
  rationale: string
  /** The one accountable role to argue for; only on shared cards. */
  accountable: string | null
  source: string
}

export interface SortTally {
  kind: 'sort'
  /** People who placed at least one card. */
  responses: number
  /** People for each bin, for each card. */
  cards: Record<string, Record<Bin, number>>
}

/** The same people in two rounds, one card. */
export interface CardMovement { card: string, pairs: number, moves: Move[] }

export type Placements = Partial<Record<string, Bin>>

const isBin = (value: unknown): value is Bin => BINS.includes(value as Bin)

/** Known cards in authored order, each in a known bin, at least one; null otherwise. */
export function acceptPlacements(cards: readonly Card[], answer: Answer): Record<string, Bin> | null {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer))
    return null
  const placed = cards.flatMap((card): [string, Bin][] => {
    const bin = Object.hasOwn(answer, card.id) ? answer[card.id] : undefined
    return isBin(bin) ? [[card.id, bin]] : []
  })
  return placed.length > 0 && placed.length === Object.keys(answer).length ? Object.fromEntries(placed) : null
}

/** Where an accepted answer puts its cards. */
export function placementsIn(answer: Answer): Placements {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? answer as Placements : {}
}

export function tallyPlacements(cards: readonly Card[], answers: readonly Answer[]): SortTally {
  const counts: SortTally['cards'] = Object.fromEntries(cards.map(card => [card.id, { program: 0, operations: 0, shared: 0, unsure: 0 }]))
  for (const answer of answers) {
    const placed = placementsIn(answer)
    for (const id in placed) {
      const bins = Object.hasOwn(counts, id) ? counts[id] : undefined
      const bin = placed[id]
      if (bins && isBin(bin))
        bins[bin]++
    }
  }
  return { kind: 'sort', responses: answers.length, cards: counts }
}

/** People who placed a card. */
export function placedOn(bins: Record<Bin, number>): number {
  return BINS.reduce((sum, bin) => sum + bins[bin], 0)
}

/**
 * How much people agree on a card: the share of its fullest bin, 0 to 1. A card that nobody placed is no agreement.
 * (Modal share, as card-sorting tools report it for closed sorts.)
 */
export function agreement(bins: Record<Bin, number>): number {
  const n = placedOn(bins)
  return n === 0 ? 0 : Math.max(...BINS.map(bin => bins[bin])) / n
}

/** Card ids, the most disputed first; cards that nobody placed last, equals in authored order. */
export function byDisagreement(cards: readonly Pick<Card, 'id'>[], tally: SortTally): string[] {
  const rank = (id: string) => {
    const bins = tally.cards[id]
    return bins === undefined || placedOn(bins) === 0 ? 2 : agreement(bins)
  }
  return cards.map(({ id }, order) => ({ id, order, rank: rank(id) }))
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .map(({ id }) => id)
}

/** Who moved which card from which bin to which, paired by participant; cards that somebody moved, most moved first. */
export function cardMovements(cards: readonly Pick<Card, 'id'>[], before: readonly Respondent[], after: readonly Respondent[]): CardMovement[] {
  const first = new Map(before.map(({ participant, answer }) => [participant, placementsIn(answer)]))
  const pairs = after.flatMap(({ participant, answer }) => {
    const then = first.get(participant)
    return then === undefined ? [] : [{ then, now: placementsIn(answer) }]
  })
  const moved = (movement: CardMovement) => movement.moves.reduce((sum, { people }) => sum + people, 0)
  return cards
    .map(({ id }) => cardMovement(id, pairs))
    .filter(movement => movement.moves.length > 0)
    .sort((a, b) => moved(b) - moved(a))
}

function cardMovement(card: string, pairs: readonly { then: Placements, now: Placements }[]): CardMovement {
  const both = pairs.flatMap(({ then, now }) => then[card] !== undefined && now[card] !== undefined ? [[then[card], now[card]] as const] : [])
  const moves = BINS.flatMap(from => BINS.flatMap((to): Move[] => {
    const people = from === to ? 0 : both.filter(([a, b]) => a === from && b === to).length
    return people === 0 ? [] : [{ from, to, people }]
  }))
  return { card, pairs: both.length, moves: moves.sort((a, b) => b.people - a.people) }
}
