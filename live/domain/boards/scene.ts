/** Boards in their activity: what may be done to them now, and who sees what of them. */
import type { Result } from '../../protocol.ts'
import type { Agreement, AgreementDraft } from '../activities/agreement.ts'
import type { Respondent } from '../activities/kind.ts'
import type { SortExercise, SortTally } from '../activities/sort.ts'
import type { Exercise } from '../exercise.ts'
import type { ActivityState, Session, Surroundings } from '../session.ts'
import type { AgreeAction, BoardAction, BoardName, BoardState } from './board.ts'
import type { DraftView } from './draft.ts'
import type { SortTableView, TableNotes } from './sortTable.ts'
import { agreementOf, disputedCards, draftsOf } from '../activities/agreement.ts'
import { activityState, exerciseIn, isShown } from '../session.ts'
import { refused, tableOf } from './board.ts'
import { actOnDraft, EMPTY_DRAFT } from './draft.ts'
import { agree, EMPTY_ROOM, sign } from './room.ts'
import { actOnSort, EMPTY_SORT, sortTableView, tableNotes, tablesTally } from './sortTable.ts'
import { membersOf } from './tables.ts'

/** What the boards of one activity are read with. */
export interface BoardFacts {
  boards: readonly { name: BoardName, state: BoardState }[]
  /** Where participants sit, as far as they said. */
  tables: ReadonlyMap<string, number>
  /** Answers that people gave alone, in the present round of the sort itself or of the sort that an agreement is made from. */
  sorted: readonly Respondent[]
}

export const NO_BOARDS: BoardFacts = { boards: [], tables: new Map(), sorted: [] }

/** An activity with its boards. */
export interface Scene extends Pick<Surroundings, 'content'>, BoardFacts {
  session: Session
  exercise: Exercise
  sides: ReadonlyMap<string, string>
}

/** What a participant sees of the board of their table. */
export interface TableView {
  table: number
  /** Phones at this table. */
  members: number
  /** everyone: there is none, all may write. */
  pen: 'mine' | 'other' | 'free' | 'everyone'
  board: SortTableView | DraftView
}

/** Whether tables work on their boards now, as far as phones are concerned. */
export function atTables(exercise: Exercise, { phase, step }: Pick<ActivityState, 'phase' | 'step'>): boolean {
  if (phase !== 'open')
    return false
  return exercise.kind === 'agreement' || (exercise.kind === 'sort' && exercise.tables && step > 0)
}

/** The sort whose cards the boards are about; null for activities without boards. */
export function sortOf(exercise: Exercise, session: Pick<Session, 'agenda'>, content: Surroundings['content']): SortExercise | null {
  const sort = exercise.kind === 'agreement' ? exerciseIn(session, exercise.from, content) : exercise
  return sort?.kind === 'sort' ? sort : null
}

/** A table's board after the action of one of its people, or why it may not be. */
export function actAtTable(scene: Scene, table: number, action: BoardAction, participant: string): Result<BoardState> {
  const { exercise, session, content } = scene
  const sort = sortOf(exercise, session, content)
  if (sort === null || !atTables(exercise, activityState(session, exercise.id)))
    return refused('not-now')
  const state = stateOf(scene, `table:${table}`)
  if (exercise.kind === 'agreement')
    return actOnDraft(state?.kind === 'draft' ? state : EMPTY_DRAFT, action, participant, { cards: cardsOf(scene), everyone: allMove(exercise, session) })
  return actOnSort(state?.kind === 'sort' ? state : EMPTY_SORT, action, participant, { cards: sort.cards, everyone: allMove(sort, session) })
}

/** Whether all at a table may move: what the facilitator said, else what the exercise says. */
function allMove({ pen }: { pen: 'one' | 'everyone' }, session: Session): boolean {
  return (session.pen ?? pen) === 'everyone'
}

/** The room's board after a signature. */
export function signInRoom(scene: Scene, action: BoardAction, participant: string): Result<BoardState> {
  const { phase, step } = activityState(scene.session, scene.exercise.id)
  return scene.exercise.kind === 'agreement' && phase === 'shown' && step === 0
    ? sign(roomOf(scene), action, participant, scene.sides)
    : refused('not-now')
}

/** The room's board after the facilitator's word. */
export function agreeInRoom(scene: Scene, action: AgreeAction): Result<BoardState> {
  const { phase } = activityState(scene.session, scene.exercise.id)
  return scene.exercise.kind === 'agreement' && phase !== 'waiting'
    ? agree(roomOf(scene), action, cardsOf(scene))
    : refused('not-now')
}

/** What this participant sees of the board of their table; null without a table, or when tables do not work now. */
export function tableView(scene: Scene, participant: string): TableView | null {
  const { exercise, session, content, tables } = scene
  const table = tables.get(participant)
  const sort = sortOf(exercise, session, content)
  if (table === undefined || sort === null || !atTables(exercise, activityState(session, exercise.id)))
    return null
  const state = stateOf(scene, `table:${table}`)
  const everyone = allMove(exercise.kind === 'agreement' ? exercise : sort, session)
  const pen = state !== null && 'pen' in state ? state.pen : null
  const board = exercise.kind === 'agreement'
    ? { kind: 'draft' as const, terms: state?.kind === 'draft' ? state.terms : {} }
    : sortTableView(state?.kind === 'sort' ? state : EMPTY_SORT, { cards: sort.cards, solo: soloOf(scene, table) })
  const held = pen === participant ? 'mine' : pen === null ? 'free' : 'other'
  return { table, members: membersOf(tables, table).length, pen: everyone ? 'everyone' : held, board }
}

/** What the tables make together: their tally beside that of the people; null for anything but a sort with tables. */
export function tablesOfSort(scene: Scene): { tally: SortTally, notes: TableNotes } | null {
  const { exercise } = scene
  if (exercise.kind !== 'sort' || !exercise.tables)
    return null
  const numbers = new Set([...scene.tables.values(), ...scene.boards.flatMap(({ name }) => tableOf(name) ?? [])])
  const tables = [...numbers].map((table) => {
    const state = stateOf(scene, `table:${table}`)
    return { board: state?.kind === 'sort' ? state : EMPTY_SORT, solo: soloOf(scene, table) }
  })
  return { tally: tablesTally(exercise.cards, tables), notes: tableNotes(exercise.cards, tables) }
}

/** The agreement as everybody may see it now, and the tables' drafts for the facilitator; null for other kinds. */
export function agreementIn(scene: Scene, forFacilitator = false): { agreement: Agreement, drafts: AgreementDraft[] } | null {
  const { exercise, session, content, sides } = scene
  const sort = sortOf(exercise, session, content)
  if (exercise.kind !== 'agreement' || sort === null)
    return null
  const state = activityState(session, exercise.id)
  const facts = { sort: withAllCards(sort, exercise.from, content), disputed: cardsOf(scene), board: (name: BoardName) => stateOf(scene, name), sides }
  const tables = scene.boards.flatMap(({ name, state }) => {
    const table = tableOf(name)
    return table === null ? [] : [{ table, state }]
  })
  return { agreement: agreementOf(facts, state, forFacilitator || isShown(state.phase)), drafts: draftsOf(facts, tables) }
}

/** Texts of all cards, also of those that another agenda would sort. */
function withAllCards(sort: SortExercise, id: string, content: Surroundings['content']): SortExercise {
  const whole = content.exercises.get(id)
  return whole?.kind === 'sort' ? whole : sort
}

/** Cards that an agreement is about: those of the room's board once it has some. */
function cardsOf(scene: Scene): string[] {
  const { exercise, session, content, sorted } = scene
  const { cards } = roomOf(scene)
  const sort = sortOf(exercise, session, content)
  if (cards.length > 0 || sort === null || exercise.kind !== 'agreement')
    return cards
  const { hands, round } = activityState(session, exercise.from)
  return disputedCards(exercise, sort, sorted, hands[round] ?? {})
}

function roomOf(scene: Pick<Scene, 'boards'>) {
  const state = stateOf(scene, 'room')
  return state?.kind === 'room' ? state : EMPTY_ROOM
}

function stateOf({ boards }: Pick<Scene, 'boards'>, name: BoardName): BoardState | null {
  return boards.find(board => board.name === name)?.state ?? null
}

/** What the people of a table answered alone. */
function soloOf({ sorted, tables }: BoardFacts, table: number) {
  return sorted.filter(({ participant }) => tables.get(participant) === table).map(({ answer }) => answer)
}
