/** A slide's speaker notes, taken apart by their labels. */

export interface SpeakerNote {
  minutes: string
  say: string
  do: string
  ask: string
  listenFor: string
  transition: string
  ifShort: string
  ifLong: string
  sources: string
  /** What is for one kind of result alone, in the notes' order. */
  when: { result: string, html: string }[]
}

type Part = Exclude<keyof SpeakerNote, 'when'>

const LABELS: Record<string, Part | null> = {
  'MINUTES': 'minutes',
  'SAY': 'say',
  'DO': 'do',
  'ASK': 'ask',
  'LISTEN FOR': 'listenFor',
  'TRANSITION': 'transition',
  'IF SHORT': 'ifShort',
  'IF LONG': 'ifLong',
  'SOURCES': 'sources',
  'COVERS': null,
}

/** From the notes as the deck has them, HTML; each part stays HTML, empty where the notes do not say it. */
export function speakerNote(notes: string): SpeakerNote {
  const note: SpeakerNote = { minutes: '', say: '', do: '', ask: '', listenFor: '', transition: '', ifShort: '', ifLong: '', sources: '', when: [] }
  const inner = notes.replace(/<\/?p(?: [^>]*)?>/g, ' ')
  const [, ...parts] = inner.split(/<strong>([A-Z ]+)<\/strong>/)
  for (let at = 0; at < parts.length; at += 2) {
    const label = parts[at]!
    const text = parts[at + 1]!.trim()
    const key = LABELS[label]
    if (label.startsWith('WHEN '))
      note.when.push({ result: label.slice('WHEN '.length).toLowerCase(), html: text })
    else if (key)
      note[key] = note[key] === '' ? text : `${note[key]} ${text}`
  }
  return note
}
