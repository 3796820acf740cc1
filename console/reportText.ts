/** Every word of notes and reports on the console. A translation is another object of this type. */
import type { ReportPart } from '../live/domain/annotations.ts'

const parts: Record<ReportPart, string> = {
  'agreement': 'On the agreement',
  'commitments': 'On the commitments',
  'then-and-now': 'On then and now',
  'annex': 'On how the session went',
}

export const reportText = {
  open: 'Report',
  title: (code: string) => `Report of session ${code}`,
  lead: 'For the client: what was agreed first, then totals. No rows, no names.',
  page: 'Open the report page',
  pageHelp: 'It prints well from any browser. Drawing it takes some seconds.',
  pdf: 'Download as PDF',
  clientCsv: 'Download the totals as CSV',
  yours: 'For you alone: one row for each answer, no names, times to the minute.',
  rows: 'Download the rows as CSV',
  json: 'Download everything as JSON',
  words: 'Your own words',
  wordsHelp: 'Each stands at the top of its part of the client’s report.',
  parts,
  tables: 'Show what each table wrote in the client’s report',
  notes: 'Your notes',
  notesHelp: 'Only you see them, here and in the JSON.',
  noNotes: 'No notes yet. “Write a note” below the speaker notes makes one.',
  noteHead: (time: string, slide: string) => `${time}, ${slide}`,
  remove: 'Remove',
  removeNote: (note: string) => `Remove the note “${note}”`,
  save: 'Save',
  saved: 'Saved',
  unsaved: 'Not saved: the laptop did not answer. Your text stays here; save again.',
  full: 'There are as many notes as a day can have. Remove some first.',
  loading: 'Reading what you wrote…',
  unread: 'What you wrote before could not be read. Close this and open it again.',
  write: 'Write a note',
  writeHelp: 'Kept with the time and this slide. Only you see it.',
  note: 'Note',
  close: 'Close',
} as const
