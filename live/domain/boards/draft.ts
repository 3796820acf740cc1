/** A table's draft of the handover agreement. */
import type { Result } from '../../protocol.ts'
import type { BoardAction, Terms } from './board.ts'
import { accepted, penOf, plain, refused, takePen, TERMS } from './board.ts'

export interface DraftBoard {
  kind: 'draft'
  /** The participant who holds the pen; never leaves the server. */
  pen: string | null
  /** By card. */
  terms: Record<string, Terms>
}

export const EMPTY_DRAFT: DraftBoard = { kind: 'draft', pen: null, terms: {} }
export const NO_TERMS: Terms = { before: '', gives: '', receives: '', accountable: '', check: '' }

export interface DraftView { kind: 'draft', terms: Record<string, Terms> }

/** The draft after the action. `everyone`: there is no pen, all may write. */
export function actOnDraft(state: DraftBoard, action: BoardAction, participant: string, { cards, everyone }: { cards: readonly string[], everyone: boolean }): Result<DraftBoard> {
  if (action.type === 'pen')
    return accepted(takePen(state, participant))
  if (action.type !== 'write' || !cards.includes(action.card))
    return refused('invalid-payload')
  const held = penOf(state, participant, everyone)
  if (held === null)
    return refused('not-allowed')
  const terms = { ...NO_TERMS, ...held.terms[action.card], [action.term]: plain(action.text) }
  return accepted({ ...held, terms: { ...held.terms, [action.card]: terms } })
}

/** Whether nothing at all is written. */
export function isBlank(terms: Terms | undefined): boolean {
  return terms === undefined || TERMS.every(term => terms[term] === '')
}
