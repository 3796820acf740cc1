/** Every word of the log. A translation is another object of this type. */
import type { Face } from '../live/domain/exercise.ts'
import type { LogEntry } from '../live/domain/log.ts'
import type { FacilitatorCommand } from '../live/protocol.ts'
import { text } from './text.ts'

const commands: Record<FacilitatorCommand['type'], string> = {
  'next': 'Next',
  'back': 'Back',
  'skip': 'Skip',
  'jump': 'Jump to a slide',
  'leave': 'Answer about an open vote',
  'open': 'Open',
  'close': 'Close',
  'show': 'Show results',
  'explain': 'Explain',
  'vote-again': 'Vote again',
  'talk': 'Talk',
  'step': 'Next step',
  'timer': 'Timer',
  'hands': 'Hands counted',
  'moderate': 'Text shown or hidden',
  'decide': 'Decision of the group',
  'agree': 'Agreement changed',
  'people': 'People in the room',
  'teams': 'Random tables',
  'pen': 'Who moves cards',
  'screen': 'Picture on the stage',
  'agenda': 'Agenda chosen',
  'room-until': 'End of the room set',
  'start-clock': 'Clock started',
  'cut': 'Cut of the agenda',
  'address': 'Network chosen',
  'pair': 'Pairing code made',
  'end-session': 'End session',
  'new-session': 'New session',
  'clear-simulated': 'Simulated people removed',
}

const time = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })

/** What slides and activities are called now; an activity that is no longer among the exercises has no face. */
export interface Names { titleOf: (alias: string) => string, faceOf: (id: string) => Pick<Face, 'question' | 'kind'> | undefined }

export const logText = {
  open: 'What happened',
  title: 'What happened',
  help: 'The newest first. Only facilitators see it; nobody who took part is named.',
  nothing: 'Nothing has happened yet.',
  loading: 'Asking the laptop…',
  download: 'Download it (JSON)',
  close: 'Close',
  time: (at: number) => time.format(at),
  by: { facilitator: 'console', stage: 'deck', itself: 'by itself' } satisfies Record<LogEntry['by'], string>,
  /** One entry as one line. */
  line: ({ command, refused, slide, activities = [], ended }: LogEntry, { titleOf, faceOf }: Names) => [
    ...command === undefined ? [] : [commands[command]],
    ...slide === undefined ? [] : [`now at “${titleOf(slide)}”`],
    ...activities.map(({ id, phase, round }) => {
      const face = faceOf(id)
      return face ? `“${face.question}”: ${text.phase(face.kind, phase)}${round > 1 ? `, vote ${round}` : ''}` : id
    }),
    ...ended === undefined ? [] : [ended ? 'the session ended' : 'the session goes on'],
    ...refused === undefined ? [] : [`nothing was done: ${text.failures[refused]}`],
  ].join(' · '),
}
