/** Kind `sort`: which role owns what. An answer is a bin for each card placed so far. */
import type { ActivityView } from '../../protocol.ts'
import type { CardExplanation, Explanation } from '../exercise.ts'
import type { Phase } from '../session.ts'
import type { ActivityKind, Answer, CardMovement, ExerciseBase, Move, Movement, Respondent, Round } from './kind.ts'
import { slipsIn } from '../slips.ts'
import { pageOf, pagesOf } from './pages.ts'

export const BINS = ['program', 'operations', 'shared', 'unsure'] as const
export type Bin = typeof BINS[number]
export type Owner = Exclude<Bin, 'unsure'>

/** easy and medium cards have an owner that most standards name; on contested ones good people disagree. */
export type Level = 'easy' | 'medium' | 'contested'

export interface Card {
  id: string
  /** As a person reads it before placing it. */
  text: string
  /** The same on one line of the stage. */
  short: string
  owner: Owner
  level: Level
  rationale: string
  /** The one accountable role to argue for; only on shared cards. */
  accountable: string | null
  source: string
}

export interface SortExercise extends ExerciseBase {
  kind: 'sort'
  bins: Record<Bin, string>
  cards: Card[]
  /** Ids of the cards that an agenda has time for, by the agenda's id; agendas that are not named have all. */
  sets: Record<string, string[]>
  /** Whether tables sort together after each person alone. */
  tables: boolean
  /** Whether one phone of each table moves the cards, or all may. */
  pen: 'one' | 'everyone'
}

/** What a card says before it is explained. */
export type CardFace = Pick<Card, 'id' | 'text' | 'short'>

export interface SortFace {
  id: string
  kind: 'sort'
  question: string
  /** Name of each bin. */
  bins: Record<Bin, string>
  /** In authored order. */
  cards: CardFace[]
  tables: boolean
}

export interface SortTally {
  kind: 'sort'
  /** People who placed at least one card. */
  responses: number
  /** Of these, counted by hand in the room: the most that were counted for one card. */
  hands: number
  /** Of these, those who answered on a numbered slip of paper; missing where nobody did. */
  slips?: number
  /** People for each bin, for each card. */
  cards: Record<string, Record<Bin, number>>
}

/** Cards on one page of the stage: more than the last row can read is none. */
export const CARDS_A_PAGE = 8
/** The same with a reason below each. */
export const REASONS_A_PAGE = 2
/** Ways of moving that are told of one card; the largest say it. */
const MOVES_TOLD = 2

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

/** `hands` are people counted in the room, by `card/bin`. */
export function tallyPlacements(cards: readonly Pick<Card, 'id'>[], answers: readonly Answer[], hands: Round['hands'] = {}): SortTally {
  const counts: SortTally['cards'] = Object.fromEntries(cards.map(({ id }) => [id, countsByHand(id, hands)]))
  const raised = Math.max(0, ...Object.values(counts).map(placedOn))
  for (const answer of answers) {
    const placed = placementsIn(answer)
    for (const { id } of cards) {
      const bin = placed[id]
      if (isBin(bin))
        counts[id]![bin]++
    }
  }
  return { kind: 'sort', responses: answers.length + raised, hands: raised, cards: counts }
}

function countsByHand(card: string, hands: Round['hands']): Record<Bin, number> {
  const of = (bin: Bin) => hands[`${card}/${bin}`] ?? 0
  return { program: of('program'), operations: of('operations'), shared: of('shared'), unsure: of('unsure') }
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
  const pairs = pairsOf(before, after)
  return cards
    .map(({ id }) => cardMovement(id, pairs))
    .filter(({ moved }) => moved > 0)
    .sort((a, b) => b.moved - a.moved)
}

interface Pair { then: Placements, now: Placements }

function pairsOf(before: readonly Respondent[], after: readonly Respondent[]): Pair[] {
  const first = new Map(before.map(({ participant, answer }) => [participant, placementsIn(answer)]))
  return after.flatMap(({ participant, answer }) => {
    const then = first.get(participant)
    return then === undefined ? [] : [{ then, now: placementsIn(answer) }]
  })
}

function cardMovement(card: string, pairs: readonly Pair[]): CardMovement {
  const people = new Map<string, Move>()
  let both = 0
  for (const { then, now } of pairs) {
    const from = then[card]
    const to = now[card]
    if (from === undefined || to === undefined)
      continue
    both++
    if (from === to)
      continue
    const move = people.get(from + to)
    if (move === undefined)
      people.set(from + to, { from, to, people: 1 })
    else
      move.people++
  }
  const order = (bin: string | null) => BINS.indexOf(bin as Bin)
  const made = [...people.values()].sort((a, b) => b.people - a.people || order(a.from) - order(b.from) || order(a.to) - order(b.to))
  return { card, pairs: both, moved: made.reduce((sum, { people }) => sum + people, 0), moves: made.slice(0, MOVES_TOLD) }
}

function movement({ cards }: SortExercise, before: readonly Respondent[], after: readonly Respondent[]): Movement {
  const pairs = pairsOf(before, after)
  const moved = pairs.filter(({ then, now }) => cards.some(({ id }) => then[id] !== undefined && now[id] !== undefined && then[id] !== now[id]))
  return { pairs: pairs.length, moved: moved.length, moves: [], cards: cardMovements(cards, before, after) }
}

function explanation({ cards, rationale, source }: SortExercise): Explanation {
  return {
    key: cards.filter(({ level }) => level !== 'contested').map(({ id }) => id),
    rationale,
    source,
    cards: Object.fromEntries(cards.map(card => [card.id, explainedCard(card)])),
  }
}

/** Contested cards have no owner to say: only where standards differ. */
function explainedCard({ owner, level, rationale, accountable, source }: Card): CardExplanation {
  return { owner: level === 'contested' ? null : owner, rationale, accountable, source }
}

function steps({ cards, tables }: SortExercise, phase: Phase): number {
  switch (phase) {
    case 'open': return tables ? 2 : 1
    case 'shown': return pagesOf(cards.length, CARDS_A_PAGE)
    case 'explained': return pagesOf(cards.length, REASONS_A_PAGE)
    default: return 1
  }
}

/** Thirty reasons are long: the stage has those of its page, and there is nothing else on it. */
function onStage({ cards }: SortExercise, view: ActivityView): ActivityView {
  const tally = view.tallies?.at(-1)
  if (view.explanation?.cards === undefined)
    return view
  const order = byDisagreement(cards, tally?.kind === 'sort' ? tally : tallyPlacements(cards, []))
  const reasons = pageOf(order, view.step, REASONS_A_PAGE).flatMap((id) => {
    const reason = view.explanation?.cards?.[id]
    return reason === undefined ? [] : [[id, reason] as const]
  })
  return { ...view, movement: null, bySide: null, explanation: { ...view.explanation, cards: Object.fromEntries(reasons) } }
}

export const sort: ActivityKind<SortExercise, SortFace, SortTally> = {
  face: ({ id, question, bins, cards, tables }) => ({
    id,
    kind: 'sort',
    question,
    bins,
    cards: cards.map(({ id, text, short }) => ({ id, text, short })),
    tables,
  }),
  explanation,
  explains: ({ cards }) => cards.some(({ rationale }) => rationale !== ''),
  accept: ({ cards }, answer) => acceptPlacements(cards, answer),
  tally: ({ cards }, { respondents, hands }) => ({ ...tallyPlacements(cards, respondents.map(({ answer }) => answer), hands), ...slipsIn(respondents) }),
  movement,
  steps,
  pages: ({ face, phase }) => pagesOf(face.cards.length, phase === 'explained' ? REASONS_A_PAGE : CARDS_A_PAGE),
  within: (exercise, agenda) => {
    const set = exercise.sets[agenda]
    return set === undefined ? exercise : { ...exercise, cards: exercise.cards.filter(({ id }) => set.includes(id)) }
  },
  firstAndLast: true,
  onStage,
  withoutKey: exercise => ({ ...exercise, cards: exercise.cards.map(({ id, text, short }) => ({ id, text, short, owner: 'shared', level: 'contested', rationale: '', accountable: null, source: '' })) }),
  onOneScreen: true,
}
