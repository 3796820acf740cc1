/** A board: a small document that several phones edit together. What they may do to it, and who may. */
import type { Result } from '../../protocol.ts'
import type { Bin } from '../activities/sort.ts'
import type { DraftBoard } from './draft.ts'
import type { RoomBoard } from './room.ts'
import type { SortBoard } from './sortTable.ts'

/** Each table has a board of its own, and the whole room has one. */
export type BoardName = `table:${number}` | 'room'

/** `simulated`: simulated participants have written on it, and it goes when they go. */
export type BoardState = (SortBoard | DraftBoard | RoomBoard) & { simulated?: boolean }

/** What an agreement fixes for one card. */
export const TERMS = ['before', 'gives', 'receives', 'accountable', 'check'] as const
export type Term = typeof TERMS[number]
export type Terms = Record<Term, string>

export type Signature = 'hand-over' | 'accept'

/** What a phone asks of its board. All of them say what is wanted, not a step: asking twice changes nothing. */
export type BoardAction
  /** Takes the pen, from whoever has it. */
  = | { type: 'pen' }
    | { type: 'place', card: string, bin: Bin }
    /** Names the one role that answers for a shared card; an empty text takes it back. */
    | { type: 'accountable', card: string, role: string }
    | { type: 'flag', card: string, on: boolean }
    /** A responsibility that no card names; `on: false` takes it away. */
    | { type: 'unowned', text: string, on: boolean }
    | { type: 'write', card: string, term: Term, text: string }
    | { type: 'sign', as: Signature }

/** The facilitator's word on one card of the agreement; null takes the card's terms away. */
export interface AgreeAction { type: 'agree', card: string, terms: Terms | null }

export type Refusal = Result<never>

export function refused(code: 'not-allowed' | 'not-now' | 'invalid-payload' | 'too-many'): Refusal {
  return { ok: false, error: { code } }
}

export function accepted<S>(value: S): Result<S> {
  return { ok: true, value }
}

/** Takes the pen; the one who had it follows from then on. */
export function takePen<S extends { pen: string | null }>(state: S, participant: string): S {
  return { ...state, pen: participant }
}

/** The board in the hands of this participant: whoever has the pen, or the first to use one that lies there. Null: somebody else has it. */
export function penOf<S extends { pen: string | null }>(state: S, participant: string, everyone: boolean): S | null {
  if (everyone || state.pen === participant)
    return state
  return state.pen === null ? takePen(state, participant) : null
}

/** Text as it is kept: without blanks around it and without line breaks. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The table's number, or null for the room's board. */
export function tableOf(name: string): number | null {
  const [, number] = /^table:(\d+)$/.exec(name) ?? []
  return number === undefined ? null : Number(number)
}
