/** What the facilitator writes for the report: notes during the day, and words of their own for its parts. */
import type { Result } from '../protocol.ts'
import type { Session } from './session.ts'

/** The parts of a report, in its order. */
export const REPORT_PARTS = ['agreement', 'commitments', 'then-and-now', 'annex'] as const
export type ReportPart = typeof REPORT_PARTS[number]

/** Characters. */
export const MAX_NOTE = 500
export const MAX_WORDS = 4000
/** More notes in a day than anybody writes. */
export const MAX_NOTES = 300

/** For the facilitator alone. */
export interface Note {
  /** Made by the page that wrote it, so that a note which is sent again stays one. */
  id: string
  /** When it was written, in ms. */
  at: number
  /** routeAlias of the slide on the stage. */
  slide: string
  text: string
}

/** What a session keeps for its report. */
export interface Annotations {
  notes: Note[]
  /** The facilitator's own words, by the part of the report they stand in. */
  words: Partial<Record<ReportPart, string>>
  /** Whether the client's report shows single tables. */
  tables: boolean
}

/** `note` with an empty text takes the note away; so do empty words. */
export type Annotation
  = | { type: 'note', id: string, text: string }
    | { type: 'words', part: ReportPart, text: string }
    | { type: 'tables', on: boolean }

export function annotationsOf({ annotations }: Pick<Session, 'annotations'>): Annotations {
  return annotations ?? { notes: [], words: {}, tables: false }
}

/** The session with it, its revision one higher; also after its end, when reports are written. `now` in ms. */
export function annotate(session: Session, annotation: Annotation, now: number): Result<Session> {
  const before = annotationsOf(session)
  const after = annotated(before, annotation, { at: now, slide: session.place.slide })
  return after === null
    ? { ok: false, error: { code: 'too-many' } }
    : { ok: true, value: { ...session, revision: session.revision + 1, annotations: after } }
}

function annotated(before: Annotations, annotation: Annotation, here: Pick<Note, 'at' | 'slide'>): Annotations | null {
  switch (annotation.type) {
    case 'tables': return { ...before, tables: annotation.on }
    case 'words': return { ...before, words: { ...before.words, [annotation.part]: annotation.text.trim() } }
    case 'note': return withNote(before, { id: annotation.id, text: annotation.text.trim() }, here)
  }
}

/** A note that is written again keeps its time and its slide. */
function withNote(before: Annotations, { id, text }: Pick<Note, 'id' | 'text'>, here: Pick<Note, 'at' | 'slide'>): Annotations | null {
  const known = before.notes.some(note => note.id === id)
  if (text === '')
    return { ...before, notes: before.notes.filter(note => note.id !== id) }
  if (known)
    return { ...before, notes: before.notes.map(note => note.id === id ? { ...note, text } : note) }
  return before.notes.length < MAX_NOTES ? { ...before, notes: [...before.notes, { id, text, ...here }] } : null
}
