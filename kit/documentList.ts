/** What the kit consists of. */

/** How a document lies on its paper: text in margins, or drawn to the edge by itself. */
export type Layout = 'text' | 'edge' | 'large' | 'large-upright'

export interface DocumentEntry {
  /** As the reader sees it in the title of the PDF and at the foot of a page. */
  title: string
  layout: Layout
}

export const DOCUMENTS = {
  'guide': { title: 'Facilitator guide', layout: 'text' },
  'workbook': { title: 'Participant workbook', layout: 'text' },
  'job-aid': { title: 'Which role owns it? One page to keep', layout: 'text' },
  'handover-checklist': { title: 'Handover checklist', layout: 'text' },
  'pre-work': { title: 'Five minutes before the workshop', layout: 'text' },
  'cards': { title: 'Cards to cut', layout: 'edge' },
  'bin-headers': { title: 'Headers for the places on a table', layout: 'edge' },
  'vote-cards': { title: 'Vote cards to cut', layout: 'edge' },
  'slips': { title: 'Numbered slips for the two looks', layout: 'edge' },
  'cards-large': { title: 'Cards in large print', layout: 'edge' },
  'room': { title: 'Room papers', layout: 'edge' },
  'tally': { title: 'Tally sheets', layout: 'text' },
  'posters': { title: 'Posters', layout: 'large' },
} as const satisfies Record<string, DocumentEntry>

export type DocumentId = keyof typeof DOCUMENTS

export const DOCUMENT_IDS = Object.keys(DOCUMENTS) as DocumentId[]
