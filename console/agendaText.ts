/** The words of the agenda on the console. */
import type { AgendaClock } from '../live/domain/agendaClock.ts'
import type { ActivityBrief } from '../live/protocol.ts'
import { text } from './text.ts'

export const agendaText = {
  open: 'Agenda and clock',
  title: 'Agenda',
  until: 'The room is ours until',
  noEnd: 'No fixed end',
  start: 'Start the clock now',
  again: 'Start the clock again',
  startHelp: 'The clock starts by itself with the first block after joining.',
  cuts: 'What can be left out',
  take: 'Take',
  undo: 'Undo',
  done: 'Done',
  cut: ({ text, minutes }: { text: string, minutes: number }) => `${text[0]!.toUpperCase()}${text.slice(1)} (${minutes} min)`,
  minutes: ({ spentSoFar, minutes, state }: AgendaClock['blocks'][number]) => minutes === 0 ? '' : state === 'ahead' && spentSoFar === 0 ? `${minutes} min` : `${Math.floor(spentSoFar / 60_000)} of ${minutes} min`,
  here: 'here',
  should: 'should be here',
  dropped: 'left out',
  appendix: 'Slides outside this agenda are at the end of “Jump to a slide”.',
  /** How far an activity is, and what comes next in it. */
  activity: ({ kind, phase, next }: Pick<ActivityBrief, 'kind' | 'phase' | 'next'>) => next === null ? text.phase(kind, phase) : `${text.phase(kind, phase)}. ${text.next}: ${text.nextStep(next, { kind, phase })}`,
}
