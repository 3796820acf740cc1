/** Every word that the tables' boards say by themselves. A translation is one more object of this type. */
export interface BoardText {
  choose: { title: string, help: string, drawn: string, any: string, table: (table: number) => string, other: string, go: string }
  at: (table: number) => string
  phones: (members: number) => string
  change: string
  agreed: (agreed: number, of: number) => string
  allAgreed: (of: number) => string
  alreadyAgreed: (count: number) => string
  own: string
  pen: { mine: string, other: string, free: string, everyone: string, take: string }
  role: { label: string, other: string }
  flag: string
  unowned: { title: string, help: string, label: string, add: string, remove: (text: string) => string }
  draft: { title: string, before: string, check: string }
  states: { sending: string, saved: string, refused: string, follow: string }
  news: (moved: number, open: number) => string
  merging: string
  soon: string
  agreement: string
  signed: string
  sign: { 'hand-over': string, 'accept': string }
  signing: { 'hand-over': string, 'accept': string }
}

const cards = (count: number) => count === 1 ? '1 card' : `${count} cards`

export const boardText: BoardText = {
  choose: {
    title: 'Which table are you at?',
    help: 'Choose the number on your table. You can change it later.',
    drawn: 'Tables were drawn by chance. Go where people are missing, or to the table you were told.',
    any: 'Find me a table',
    table: table => `Table ${table}`,
    other: 'Another number',
    go: 'Go',
  },
  at: table => `Table ${table}`,
  phones: members => members === 1 ? 'only you so far' : `${members} phones`,
  change: 'Change table',
  agreed: (agreed, of) => agreed === 0
    ? `Your table talks about ${cards(of)}.`
    : `Your table already agrees on ${agreed} of ${of}. Talk about ${of - agreed === 1 ? 'this 1' : `these ${of - agreed}`}.`,
  allAgreed: of => `Your table agrees on all ${of}.`,
  alreadyAgreed: count => `Already agreed: ${cards(count)}`,
  own: 'My own sort',
  pen: {
    mine: 'You have the pen: the others follow.',
    other: 'Another phone has the pen.',
    free: 'The pen is free.',
    everyone: 'All of you can move the cards.',
    take: 'Take the pen',
  },
  role: { label: 'Which one role answers for it?', other: 'Another role' },
  flag: 'Good people disagree',
  unowned: {
    title: 'Is something missing?',
    help: 'A responsibility that no card names and nobody owns.',
    label: 'Responsibility',
    add: 'Add',
    remove: text => `Remove “${text}”`,
  },
  draft: {
    title: 'Write your terms for the handover.',
    before: 'What must be true before handover?',
    check: 'How and when is it checked?',
  },
  states: {
    sending: 'Sending… kept on this phone.',
    saved: 'Saved. Your table sees it.',
    refused: 'Not saved: another phone took the pen.',
    follow: 'This phone follows your table.',
  },
  news: (moved, open) => `Your table moved ${cards(moved)}. ${open === 0 ? 'All are placed.' : `${open} still to place.`}`,
  merging: 'The drafts of all tables are being put together.',
  soon: 'Your table writes here in a moment.',
  agreement: 'Our agreement',
  signed: 'Signed by both sides. It stays on this phone as long as this page is open.',
  sign: { 'hand-over': 'Hand over', 'accept': 'Accept' },
  signing: {
    'hand-over': 'One person of the program side hands over for the room.',
    'accept': 'One person of operations accepts for the room.',
  },
}
