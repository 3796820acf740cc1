/** What somebody does at their table next, from what their phone shows: the pen, cards, roles, and the draft of an agreement. */
import type { AgreementItem } from '../domain/activities/agreement.ts'
import type { Bin } from '../domain/activities/sort.ts'
import type { BoardAction, Term } from '../domain/boards/board.ts'
import type { BoardView } from '../domain/boards/request.ts'
import type { SortTableView } from '../domain/boards/sortTable.ts'
import type { Explanation } from '../domain/exercise.ts'
import type { Person } from './person.ts'
import { TERMS } from '../domain/boards/board.ts'
import { NO_TERMS } from '../domain/boards/draft.ts'
import { chanceOf } from './chance.ts'
import { choose } from './choice.ts'

const ROLES: readonly [string, ...string[]] = ['Program manager', 'Operations manager', 'Sponsor', 'Line manager']
const UNOWNED: readonly [string, ...string[]] = ['Deciding what we stop doing', 'Telling customers about the change', 'Keeping the old tool alive meanwhile']
const TERM_TEXTS: Record<Term, readonly [string, ...string[]]> = {
  before: ['Two shift leads have run it alone for a week', 'Open faults are sorted, and none stops the work', 'Everybody on the shift has been trained'],
  gives: ['Program manager'],
  receives: ['Operations manager'],
  accountable: ROLES,
  check: ['On the last Friday, at the service review', 'After two weeks, by the error count of the shift', 'At the weekly stand-up, until it is green for a month'],
}

export interface TableScene {
  view: BoardView
  explanation: Explanation | undefined
  /** Cards of an agreement, where the table drafts one. */
  items: readonly AgreementItem[]
}

/** The next action of this person, or null when there is nothing for them to do. */
export function nextAction(scene: TableScene, person: Person): BoardAction | null {
  const { view } = scene
  const board = view.board.kind === 'sort'
    ? { done: shareTalkedOver(view.board), todo: sortAction(view.board, scene, person) }
    : draftAction(view.board.terms, scene, person)
  if (board.todo === null || !hasPen(person, board.done))
    return null
  return view.pen === 'other' || view.pen === 'free' ? { type: 'pen' } : board.todo
}

/** The first at the table begins; halfway the second takes the pen, where there is one. */
function hasPen({ place, number, people }: Person, done: number): boolean {
  const hasNeighbor = number < people
  return place === 0 ? done < 0.5 || !hasNeighbor : place === 1 && done >= 0.5
}

function shareTalkedOver({ cards }: SortTableView): number {
  const open = cards.filter(({ agreed }) => !agreed)
  return open.length === 0 ? 1 : open.filter(({ bin }) => bin !== null).length / open.length
}

function sortAction({ cards, unowned }: SortTableView, { view, explanation }: TableScene, person: Person): BoardAction | null {
  const { seed, table } = person
  const chanceFor = (topic: string) => chanceOf(seed, 'table', table, view.activity, view.round, topic)
  const open = cards.find(({ bin }) => bin === null)
  if (open !== undefined) {
    const key = explanation?.cards?.[open.id]?.owner ?? undefined
    const bin = choose({ topic: open.id, options: ['program', 'operations', 'shared'], key, unsure: undefined, again: true, before: undefined }, person, chanceFor(open.id))
    return { type: 'place', card: open.id, bin: bin as Bin }
  }
  const shared = cards.find(({ bin, accountable }) => bin === 'shared' && accountable === '')
  if (shared !== undefined)
    return { type: 'accountable', card: shared.id, role: chanceFor(`${shared.id} role`).pick(ROLES) }
  const disputed = cards.find(({ agreed }) => !agreed)
  if (disputed !== undefined && cards.every(({ flagged }) => !flagged))
    return { type: 'flag', card: disputed.id, on: true }
  // Not every table misses something.
  return unowned.length === 0 && table % 2 === 1 ? { type: 'unowned', text: chanceFor('unowned').pick(UNOWNED), on: true } : null
}

function draftAction(terms: Readonly<Record<string, Record<Term, string>>>, { view, items }: TableScene, { seed, table }: Person): { done: number, todo: BoardAction | null } {
  // The first table gets through all cards, the others leave the last one to the room.
  const cards = items.slice(0, table === 1 ? items.length : Math.max(1, items.length - 1))
  const blanks = cards.flatMap(({ card }) => TERMS.filter(term => (terms[card] ?? NO_TERMS)[term] === '').map(term => ({ card, term })))
  const [first] = blanks
  const total = cards.length * TERMS.length
  return {
    done: total === 0 ? 1 : 1 - blanks.length / total,
    todo: first === undefined ? null : { type: 'write', ...first, text: chanceOf(seed, 'table', table, view.activity, view.round, first.card, first.term).pick(TERM_TEXTS[first.term]) },
  }
}
