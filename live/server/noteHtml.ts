/** Speaker notes as HTML: a few marks of Markdown, everything else is text. */
import { WHEN } from '../domain/noteConditions.ts'

/** The words that open a line of a note, from the notes' own format. */
const LABELS = [
  'MINUTES',
  'SAY',
  'DO',
  'ASK',
  'LISTEN FOR',
  'TRANSITION',
  'IF SHORT',
  'IF LONG',
  'SOURCES',
  'COVERS',
  'WHEN [A-Z]+',
]
const LABEL = new RegExp(`(^|[.!?”"] )(${LABELS.join('|')})\\b:?`, 'g')

/**
 * Paragraphs, lists with hyphens, **bold**, *emphasis* and bold labels. No other markup of the note survives as markup.
 * A paragraph "WHEN SPLIT …" is for one kind of result: its class is "when when-split".
 */
export function noteHtml(note: string): string {
  return note.split(/\n\s*\n/).map(part => part.trim()).filter(part => part !== '').map(partHtml).join('\n')
}

function partHtml(part: string): string {
  const lines = part.split('\n').map(line => line.trim())
  const isList = lines.every(line => /^[-*] /.test(line))
  const when = WHEN.exec(part)?.[1]?.toLowerCase()
  return isList
    ? `<ul>${lines.map(line => `<li>${inline(line.slice(2))}</li>`).join('')}</ul>`
    : `<p${when === undefined ? '' : ` class="when when-${when}"`}>${lines.map(inline).join('<br>')}</p>`
}

function inline(text: string): string {
  return escapeHtml(text)
    .replace(LABEL, '$1<strong>$2</strong>')
    .replace(/\*\*(\S(?:.*?\S)?)\*\*/g, '<strong>$1</strong>')
    .replace(/\*(\S(?:.*?\S)?)\*/g, '<em>$1</em>')
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
