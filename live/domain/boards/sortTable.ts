/** A table's own sort: what it placed together, on top of what its people agreed on before they talked. */
import type { Result } from '../../protocol.ts'
import type { Answer } from '../activities/kind.ts'
import type { Bin, SortTally } from '../activities/sort.ts'
import type { BoardAction } from './board.ts'
import { placementsIn, tallyPlacements } from '../activities/sort.ts'
import { accepted, penOf, plain, refused, takePen } from './board.ts'

export interface SortBoard {
  kind: 'sort'
  /** The participant who holds the pen; never leaves the server. */
  pen: string | null
  /** Cards that the table placed by hand. */
  placed: Record<string, Bin>
  /** The one role that answers for a shared card. */
  accountable: Record<string, string>
  /** Cards on which good people disagree. */
  flagged: string[]
  /** Responsibilities that no card names. */
  unowned: string[]
}

export const EMPTY_SORT: SortBoard = { kind: 'sort', pen: null, placed: {}, accountable: {}, flagged: [], unowned: [] }

/** More would be no choice. */
export const MAX_FLAGS = 2
export const MAX_UNOWNED = 8

/** One card as its table sees it: never who placed it where. */
export interface TableCard {
  id: string
  bin: Bin | null
  /** Everybody at the table who placed it alone chose the same bin. */
  agreed: boolean
  /** Empty unless the card is shared and the table has named a role. */
  accountable: string
  flagged: boolean
}

export interface SortTableView { kind: 'sort', cards: TableCard[], unowned: string[] }

interface SortTable {
  cards: readonly { id: string }[]
  /** Answers that the people of this table gave alone. */
  solo: readonly Answer[]
}

/** The board after the action. `everyone`: there is no pen, all may move. */
export function actOnSort(state: SortBoard, action: BoardAction, participant: string, { cards, everyone }: Pick<SortTable, 'cards'> & { everyone: boolean }): Result<SortBoard> {
  if (action.type === 'pen')
    return accepted(takePen(state, participant))
  const held = penOf(state, participant, everyone)
  if (held === null)
    return refused('not-allowed')
  if ('card' in action && !cards.some(({ id }) => id === action.card))
    return refused('invalid-payload')
  switch (action.type) {
    case 'place': return accepted({ ...held, placed: { ...held.placed, [action.card]: action.bin } })
    case 'accountable': return accepted({ ...held, accountable: { ...held.accountable, [action.card]: plain(action.role) } })
    case 'flag': return listed(held, 'flagged', action.card, action.on, MAX_FLAGS)
    case 'unowned': return listed(held, 'unowned', plain(action.text), action.on, MAX_UNOWNED)
    default: return refused('invalid-payload')
  }
}

function listed(board: SortBoard, list: 'flagged' | 'unowned', item: string, on: boolean, max: number): Result<SortBoard> {
  const others = board[list].filter(each => each !== item)
  if (!on)
    return accepted({ ...board, [list]: others })
  if (item === '')
    return refused('invalid-payload')
  if (others.length < board[list].length)
    return accepted(board)
  return others.length < max ? accepted({ ...board, [list]: [...others, item] }) : refused('too-many')
}

/** The bin on which everybody who placed the card agrees, at least two people; null otherwise. To be unsure together is no agreement. */
export function unanimousBin(card: string, solo: readonly Answer[]): Bin | null {
  const bins = solo.flatMap(answer => placementsIn(answer)[card] ?? [])
  const [first] = bins
  return first !== undefined && first !== 'unsure' && bins.length > 1 && bins.every(bin => bin === first) ? first : null
}

/** Where a card lies on this table. */
function binOf(card: string, board: SortBoard, solo: readonly Answer[]): Bin | null {
  return board.placed[card] ?? unanimousBin(card, solo)
}

export function sortTableView(board: SortBoard, { cards, solo }: SortTable): SortTableView {
  return {
    kind: 'sort',
    cards: cards.map(({ id }): TableCard => {
      const bin = binOf(id, board, solo)
      return {
        id,
        bin,
        agreed: unanimousBin(id, solo) !== null,
        accountable: bin === 'shared' ? board.accountable[id] ?? '' : '',
        flagged: board.flagged.includes(id),
      }
    }),
    unowned: board.unowned,
  }
}

/** Tables as the answers of a tally: how many put each card into each bin. A table that has placed nothing is not counted. */
export function tablesTally(cards: readonly { id: string }[], tables: readonly { board: SortBoard, solo: readonly Answer[] }[]): SortTally {
  const answers = tables.map(({ board, solo }) => Object.fromEntries(cards.flatMap(({ id }) => {
    const bin = binOf(id, board, solo)
    return bin === null ? [] : [[id, bin]]
  })))
  return tallyPlacements(cards, answers.filter(placed => Object.keys(placed).length > 0))
}

/** What the tables wrote besides, without saying which: for the facilitator and the report. */
export interface TableNotes {
  unowned: string[]
  /** Tables that flagged a card as one on which good people disagree. */
  flagged: Record<string, number>
  /** Roles that tables named for a card they hold to be shared, with how many tables did. */
  accountable: Record<string, Record<string, number>>
}

export function tableNotes(cards: readonly { id: string }[], tables: readonly { board: SortBoard, solo: readonly Answer[] }[]): TableNotes {
  const notes: TableNotes = { unowned: [...new Set(tables.flatMap(({ board }) => board.unowned))].sort(), flagged: {}, accountable: {} }
  for (const { board, solo } of tables) {
    for (const { id, accountable, flagged } of sortTableView(board, { cards, solo }).cards) {
      if (flagged)
        notes.flagged[id] = (notes.flagged[id] ?? 0) + 1
      if (accountable !== '') {
        const roles = notes.accountable[id] ??= {}
        roles[accountable] = (roles[accountable] ?? 0) + 1
      }
    }
  }
  return notes
}
