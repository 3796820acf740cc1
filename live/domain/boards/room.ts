/** The agreement of the whole room: the facilitator merges it, one person of each side signs it. */
import type { Result } from '../../protocol.ts'
import type { AgreeAction, BoardAction, Signature, Terms } from './board.ts'
import { accepted, plain, refused, TERMS } from './board.ts'

export interface RoomBoard {
  kind: 'room'
  /** Ids in the order of the stage; kept from the first word on, so that what was agreed never changes under it. */
  cards: string[]
  terms: Record<string, Terms>
  /** Who signed: participants; never leave the server. */
  signed: Record<Signature, string | null>
}

export const EMPTY_ROOM: RoomBoard = { kind: 'room', cards: [], terms: {}, signed: { 'hand-over': null, 'accept': null } }

/** Which participants may sign as what: those who said that they mostly work on that side, or any where nobody did. */
export interface Signers { 'hand-over': 'change' | 'any', 'accept': 'run' | 'any' }

const SIDE = { 'hand-over': 'change', 'accept': 'run' } as const

export function signersOf(sides: ReadonlyMap<string, string>): Signers {
  const said = new Set(sides.values())
  return { 'hand-over': said.has('change') ? 'change' : 'any', 'accept': said.has('run') ? 'run' : 'any' }
}

export function isSigned({ signed }: RoomBoard): boolean {
  return signed['hand-over'] !== null && signed.accept !== null
}

/** The board after the facilitator's word. A changed text takes a signature back: it was given to another one. */
export function agree(board: RoomBoard, { card, terms }: AgreeAction, cards: readonly string[]): Result<RoomBoard> {
  const agreed = board.cards.length > 0 ? board.cards : [...cards]
  if (!agreed.includes(card))
    return refused('invalid-payload')
  if (isSigned(board))
    return refused('not-now')
  const others = Object.fromEntries(Object.entries(board.terms).filter(([id]) => id !== card))
  const kept = terms === null ? others : { ...others, [card]: trimmed(terms) }
  return accepted({ ...board, cards: agreed, terms: kept, signed: EMPTY_ROOM.signed })
}

function trimmed(terms: Terms): Terms {
  return Object.fromEntries(TERMS.map(term => [term, plain(terms[term])])) as Terms
}

/** The board after a phone has signed. Both signatures never come from one phone. */
export function sign(board: RoomBoard, action: BoardAction, participant: string, sides: ReadonlyMap<string, string>): Result<RoomBoard> {
  if (action.type !== 'sign')
    return refused('invalid-payload')
  if (Object.keys(board.terms).length === 0)
    return refused('not-now')
  const { as } = action
  const other = as === 'accept' ? 'hand-over' : 'accept'
  const may = signersOf(sides)[as] === 'any' || sides.get(participant) === SIDE[as]
  if (!may || board.signed[other] === participant)
    return refused('not-allowed')
  return accepted(board.signed[as] === null ? { ...board, signed: { ...board.signed, [as]: participant } } : board)
}
