/** Every word that the handover agreement and the tables' boards say by themselves. A translation is one more object of this type. */
import type { Term } from '../live/domain/boards/board.ts'

export interface AgreementText {
  /** What is fixed for each card. */
  terms: Record<Term, string>
  giving: string
  /** Before what is checked, and the two roles in one word, where there is little room. */
  check: string
  short: Record<'program' | 'operations', string>
  /** Where a text is still missing. */
  open: string
  handedOver: string
  accepted: string
  notYet: string
  /** The drawing, read out. */
  drawing: (handedOver: boolean, accepted: boolean) => string
  tables: (written: number) => string
  how: string
  /** Roles that one tap names. */
  roles: readonly string[]
}

export const agreementText: AgreementText = {
  terms: {
    before: 'True before handover',
    gives: 'Gives',
    receives: 'Receives',
    accountable: 'Answers for it',
    check: 'Checked how and when',
  },
  giving: 'Gives and receives',
  check: 'Check',
  short: { program: 'Program', operations: 'Operations' },
  open: 'open',
  handedOver: 'Handed over',
  accepted: 'Accepted',
  notYet: 'not signed yet',
  drawing: (handedOver, accepted) => handedOver && accepted
    ? 'The line has met the loop, and the loop turns.'
    : handedOver
      ? 'The line has reached the handover; the loop waits.'
      : accepted
        ? 'The loop waits at the handover for the line.'
        : 'The line and the loop, with the handover between them.',
  tables: written => written === 1 ? '1 table has written' : `${written} tables have written`,
  how: 'Each table writes its own terms for these cards on one phone.',
  roles: ['Program manager', 'Operations manager', 'Sponsor', 'Line manager'],
}
