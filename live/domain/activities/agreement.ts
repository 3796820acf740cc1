/** Kind `agreement`: the most disputed cards of a sort come to the handover line. Nobody answers alone: tables and room write on boards. */
import type { BoardName, BoardState, Terms } from '../boards/board.ts'
import type { Signers } from '../boards/room.ts'
import type { ExerciseId } from '../exercise.ts'
import type { ActivityState } from '../session.ts'
import type { ActivityKind, ExerciseBase, Respondent } from './kind.ts'
import type { SortExercise } from './sort.ts'
import { isBlank, NO_TERMS } from '../boards/draft.ts'
import { EMPTY_ROOM, signersOf } from '../boards/room.ts'
import { byDisagreement, tallyPlacements } from './sort.ts'

export interface AgreementExercise extends ExerciseBase {
  kind: 'agreement'
  /** Id of the sort whose most disputed cards are agreed on. */
  from: ExerciseId
  /** How many of them. */
  items: number
  /** Cards for a group that has not sorted, by their ids. */
  cards: string[]
  /** Whether one phone of each table writes, or all may. */
  pen: 'one' | 'everyone'
}

export interface AgreementFace {
  id: string
  kind: 'agreement'
  question: string
}

/** Nothing is counted: what tables and room wrote stands in the view's `agreement`. */
export interface AgreementTally { kind: 'agreement', responses: number }

/** One card with what was agreed on it; empty texts where nothing is yet. */
export interface AgreementItem extends Terms { card: string, text: string, short: string }

/** The agreement of the room as everybody may see it. */
export interface Agreement {
  items: AgreementItem[]
  /** Whether a person of the side has signed; never who. */
  handedOver: boolean
  accepted: boolean
  /** Both have signed, on phones or in the room. */
  signed: boolean
  /** Which phones may sign. */
  signers: Signers
}

/** What a table wrote, for the facilitator. */
export interface AgreementDraft { table: number, items: AgreementItem[] }

/** Cards of the agreement in the order of the stage: the most disputed of the sort, or the authored ones where nobody has sorted. */
export function disputedCards({ items, cards }: AgreementExercise, sort: SortExercise, respondents: readonly Respondent[], hands: Readonly<Record<string, number>>): string[] {
  const tally = tallyPlacements(sort.cards, respondents.map(({ answer }) => answer), hands)
  const known = cards.filter(card => sort.cards.some(({ id }) => id === card))
  const order = tally.responses === 0 ? [...known, ...sort.cards.map(({ id }) => id)] : byDisagreement(sort.cards, tally)
  return [...new Set(order)].slice(0, items)
}

export interface AgreementFacts {
  /** The sort that the cards are from. */
  sort: SortExercise
  /** Ids of its most disputed cards. */
  disputed: readonly string[]
  board: (name: BoardName) => BoardState | null
  sides: ReadonlyMap<string, string>
}

/** What the room agreed; `written`: whether its texts may be seen. */
export function agreementOf({ sort, disputed, board, sides }: AgreementFacts, { step, phase }: Pick<ActivityState, 'step' | 'phase'>, written: boolean): Agreement {
  const state = board('room')
  const room = state?.kind === 'room' ? state : EMPTY_ROOM
  const cards = room.cards.length > 0 ? room.cards : disputed
  const handedOver = room.signed['hand-over'] !== null
  const accepted = room.signed.accept !== null
  return {
    items: itemsOf(sort, cards, written ? room.terms : {}),
    handedOver,
    accepted,
    signed: (handedOver && accepted) || (phase === 'shown' && step > 0) || phase === 'explained',
    signers: signersOf(sides),
  }
}

/** What tables wrote, those that wrote nothing left out. */
export function draftsOf({ sort, disputed }: Pick<AgreementFacts, 'sort' | 'disputed'>, boards: readonly { table: number, state: BoardState }[]): AgreementDraft[] {
  return boards.flatMap(({ table, state }): AgreementDraft[] =>
    state.kind === 'draft' && disputed.some(card => !isBlank(state.terms[card])) ? [{ table, items: itemsOf(sort, disputed, state.terms) }] : [],
  ).sort((a, b) => a.table - b.table)
}

function itemsOf(sort: SortExercise, cards: readonly string[], terms: Record<string, Terms>): AgreementItem[] {
  return cards.map((card) => {
    const { text = card, short = card } = sort.cards.find(({ id }) => id === card) ?? {}
    return { ...NO_TERMS, ...terms[card], card, text, short }
  })
}

export const agreement: ActivityKind<AgreementExercise, AgreementFace, AgreementTally> = {
  face: ({ id, question }) => ({ id, kind: 'agreement', question }),
  explanation: ({ rationale, source }) => ({ key: [], rationale, source }),
  explains: () => false,
  accept: () => null,
  tally: () => ({ kind: 'agreement', responses: 0 }),
  movement: () => null,
  // The agreement, and the agreement signed.
  steps: (_, phase) => phase === 'shown' ? 2 : 1,
}
