/** Every word about the list of sessions. A translation is another object of this type. */
import type { SessionBrief } from '../live/domain/shelf.ts'

const when = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' })

export const sessionsText = {
  open: 'Sessions and downloads',
  title: 'Sessions',
  loading: 'Asking the laptop…',
  earlier: 'Earlier sessions',
  none: 'There is no earlier session yet.',
  archive: (count: number) => `Archive (${count})`,
  current: 'runs now',
  ended: 'ended',
  rehearsed: 'a rehearsal',
  /** When it began, how many answered, and where it stands. */
  facts: ({ createdAt, participants, current, endedAt, rehearsed }: SessionBrief) => [
    when.format(createdAt),
    participants === 1 ? '1 person answered' : `${participants} people answered`,
    ...current ? [endedAt === null ? sessionsText.current : sessionsText.ended] : [],
    ...rehearsed ? [sessionsText.rehearsed] : [],
  ].join(' · '),
  downloads: (code: string) => `Downloads of session ${code}`,
  formats: { json: 'Report for programs (JSON)', csv: 'Every answer as a table (CSV)' },
  resume: 'Resume',
  archiveIt: 'Archive',
  unarchive: 'Back to the list',
  delete: 'Delete',
  /** What a button does, for whoever does not see beside what it stands. */
  name: (action: string, code: string) => `${action} ${code}`,
  resumeTitle: (code: string) => `Go on with session ${code}?`,
  resumeHelp: (current: string) => `It goes on where it stood, with its answers and its code. Session ${current} ends; its answers are kept. Phones that opened the address without a code follow.`,
  resumeHere: 'It goes on where it stood. Phones can answer again.',
  resumeConfirm: 'Go on with it',
  deleteTitle: (code: string) => `Delete session ${code}?`,
  deleteHelp: 'Everything that was answered and written in it goes, for good: its report cannot be made again, and the laptop keeps no copy. Files that you have downloaded stay where they are.',
  deleteCurrent: 'It runs now: it ends, and a new session begins with a new code.',
  deleteConfirm: 'Delete it for good',
  cancel: 'Cancel',
  close: 'Close',
}
