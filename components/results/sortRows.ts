/** What the result of a sort shows, card by card. */
import type { Answer, CardMovement, Movement } from '../../live/domain/activities/kind.ts'
import type { Bin, SortFace, SortTally } from '../../live/domain/activities/sort.ts'
import type { CardExplanation, Explanation } from '../../live/domain/exercise.ts'
import type { Decision } from '../../live/domain/session.ts'
import { BINS, byDisagreement, placedOn, placementsIn } from '../../live/domain/activities/sort.ts'
import { sortText as text } from '../sortText.ts'

export interface SortCell {
  bin: Bin
  people: number
  /** Percent of the people who placed this card, rounded. */
  percent: number
  /** Percent of those who mostly work in change and in run; null where too few of either are here. */
  sides: { change: number, run: number } | null
  /** Tables that placed it here together; null where tables did not sort. */
  tables: number | null
}

export interface SortRow {
  id: string
  text: string
  short: string
  /** People who placed it. */
  people: number
  /** One for each bin, in their order. */
  cells: SortCell[]
  /** Where the reader placed it. */
  own: Bin | null
  movement: CardMovement | null
  decision: Decision | null
  explanation: CardExplanation | null
}

export interface SortRowsInput {
  face: SortFace
  /** Of the first and the present round, the present one last. */
  tallies: readonly SortTally[]
  movement?: Movement | null
  explanation?: Explanation | null
  bySide?: { change: SortTally, run: SortTally } | null
  decisions?: Record<string, Decision> | null
  own?: Answer | null
  /** What tables placed together, a table counting once. */
  tables?: SortTally | null
}

/** The most disputed card first. */
export function sortRows({ face, tallies, movement, explanation, bySide, decisions, own, tables: placedTogether }: SortRowsInput): SortRow[] {
  const tally = tallies[tallies.length - 1] ?? { kind: 'sort', responses: 0, hands: 0, cards: {} }
  const placed = placementsIn(own ?? null)
  // As long as no table has sorted there is nothing to set beside.
  const tables = placedTogether && placedTogether.responses > 0 ? placedTogether : null
  const byId = new Map(face.cards.map(card => [card.id, card]))
  return byDisagreement(face.cards, tally).flatMap((id) => {
    const card = byId.get(id)
    return card === undefined
      ? []
      : [{
          ...card,
          people: peopleOn(tally, id),
          cells: BINS.map(bin => cellOf(id, bin, tally, bySide ?? null, tables)),
          own: placed[id] ?? null,
          movement: movement?.cards?.find(each => each.card === id) ?? null,
          decision: decisions?.[id] ?? null,
          explanation: explanation?.cards?.[id] ?? null,
        }]
  })
}

/**
 * How strong a tint is, in percent of the bin's colour: more people are darker. Up to three quarters of the people it carries ink;
 * from there on it is the colour itself and carries what is read on it. Between the two nothing is readable.
 */
export function strengthOf(percent: number): { strength: number, solid: boolean } {
  const solid = percent >= 75
  return { strength: solid ? 100 : Math.round(3 + percent * 0.5), solid }
}

/** "7 of 24 moved from Operations to Shared", the largest `most` ways of moving. */
export function cardMovementSentence({ pairs, moves }: CardMovement, bins: Record<Bin, string>, most = 1): string {
  const name = (bin: string | null) => bins[bin as Bin] ?? ''
  const [first, ...others] = moves.slice(0, most)
  if (first === undefined)
    return ''
  return [
    text.result.moved(first.people, pairs, name(first.from), name(first.to)),
    ...others.map(({ people, from, to }) => text.result.movedToo(people, name(from), name(to))),
  ].join(', ')
}

function cellOf(id: string, bin: Bin, tally: SortTally, bySide: SortRowsInput['bySide'], tables: SortTally | null): SortCell {
  return {
    bin,
    people: tally.cards[id]?.[bin] ?? 0,
    percent: percentOf(id, bin, tally),
    sides: bySide ? { change: percentOf(id, bin, bySide.change), run: percentOf(id, bin, bySide.run) } : null,
    tables: tables && (tables.cards[id]?.[bin] ?? 0),
  }
}

function percentOf(id: string, bin: Bin, tally: SortTally): number {
  const people = peopleOn(tally, id)
  return people === 0 ? 0 : Math.round((tally.cards[id]?.[bin] ?? 0) / people * 100)
}

function peopleOn(tally: SortTally, id: string): number {
  const bins = tally.cards[id]
  return bins === undefined ? 0 : placedOn(bins)
}
