/** A workshop of eleven minutes whose time can be told: join 0, open 2, sort alone 2, at tables 2, reveal 1, case 2, close 1, spare 1. */
import type { Agenda } from '../../live/domain/exercise.ts'
import type { Session, SessionCommand, Surroundings } from '../../live/domain/session.ts'
import type { FacilitatorCommand } from '../../live/protocol.ts'
import { applyCommand } from '../../live/domain/command.ts'
import { createSession } from '../../live/domain/session.ts'
import { aPoll, aSlide, aWorkshop, surroundings } from './domainBuilders.ts'
import { aSort } from './sortBuilders.ts'

export const MINUTE = 60_000
/** When the session of these tests was created, in ms. */
export const T0 = 1_000_000

const AGENDA: Agenda = {
  id: 'short',
  title: 'Short',
  minutes: 11,
  blocks: [
    { id: 'join', title: 'Join', minutes: 0, slides: ['cover'] },
    { id: 'open', title: 'Open', minutes: 2, slides: ['purpose', 'change'], cuts: [{ id: 'open-3', order: 3, minutes: 1, text: 'leave out the change', drops: ['change'] }] },
    { id: 'alone', title: 'Sort alone', minutes: 2, slides: ['sort'] },
    { id: 'tables', title: 'Tables', minutes: 2, slides: [], part: 'tables', cuts: [{ id: 'tables-1', order: 1, minutes: 1, text: 'shorten the tables', drops: [] }] },
    { id: 'reveal', title: 'Reveal', minutes: 1, slides: [], part: 'result' },
    { id: 'case', title: 'Case', minutes: 2, slides: ['case'], cuts: [{ id: 'case-2', order: 2, minutes: 2, text: 'drop the case', drops: ['case'] }] },
    { id: 'close', title: 'Close', minutes: 1, slides: ['close'] },
    { id: 'spare', title: 'Spare', minutes: 1, slides: [] },
  ],
}

/** The same without the case, in nine minutes. */
const SHORTER: Agenda = { id: 'shorter', title: 'Shorter', minutes: 9, blocks: AGENDA.blocks.filter(({ id }) => id !== 'case') }

const DECK = [
  ...['cover', 'purpose', 'change'].map(alias => aSlide(alias)),
  aSlide('sort', { exercise: 'role-sort' }),
  aSlide('case', { exercise: 'K1' }),
  aSlide('close'),
  aSlide('pay'),
]

/** The surroundings of a command `minutes` after the session was created. */
export function atMinute(minutes: number): Surroundings {
  return surroundings([aPoll(), aSort({ tables: true })], {
    deck: DECK,
    now: T0 + minutes * MINUTE,
    workshop: aWorkshop({ agenda: 'short', agendas: [AGENDA, SHORTER] }),
  })
}

export function newSession(): Session {
  return createSession({ id: 's1', code: 'KXQ4', agenda: 'short', ...atMinute(0) })
}

/** The session after these commands, each given at its minute; throws when one is refused. */
export function told(...commands: [minute: number, command: Exclude<FacilitatorCommand, { type: 'agree' }> & SessionCommand][]): Session {
  return commands.reduce((session, [minute, command]) => {
    const after = applyCommand(session, command, atMinute(minute))
    if (!after.ok)
      throw new Error(`${command.type} was refused: ${after.error.code}`)
    return after.value
  }, newSession())
}

export const jump = (slide: string) => ({ type: 'jump', slide }) as const
