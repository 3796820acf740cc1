/** Every word that the parts of a sort say by themselves. A translation is one more object of this type. */
export interface SortText {
  /** Letter of each bin, beside its shape. */
  letters: { program: string, operations: string, shared: string, unsure: string }
  answer: {
    progress: (at: number, of: number) => string
    placed: (placed: number, of: number) => string
    hint: string
    again: string
    keep: string
    notPlaced: string
    back: string
    next: string
    overview: string
    oneByOne: string
    drag: string
  }
  result: {
    people: (count: number) => string
    page: (at: number, of: number) => string
    order: string
    /** Where the room sorted on one screen. */
    together: string
    tables: (count: number) => string
    oneTable: string
    legend: string
    card: string
    /** One cell, read out: "46 percent, 11 people". */
    cell: (percent: number, people: number) => string
    own: string
    nobody: string
    sides: { change: string, run: string }
    side: (side: string, percent: number) => string
    bySide: string
    moved: (people: number, pairs: number, from: string, to: string) => string
    movedToo: (people: number, from: string, to: string) => string
    cardsMoved: (moved: number, pairs: number) => string
    decided: (bin: string) => string
    standards: (bin: string) => string
    disagree: string
    accountable: (role: string) => string
    tooFew: string
  }
  /** Where there are no phones. */
  here: {
    start: string
    how: string
    stop: string
  }
  paper: {
    how: string
    page: (at: number, of: number) => string
  }
  question: {
    cards: (count: number) => string
    how: string
    together: string
    closed: string
  }
}

const people = (count: number) => count === 1 ? '1 person' : `${count} people`

export const sortText: SortText = {
  letters: { program: 'P', operations: 'O', shared: 'S', unsure: '?' },
  answer: {
    progress: (at, of) => `${at} of ${of}`,
    placed: (placed, of) => `${placed} of ${of} placed`,
    hint: 'A tap places the card and brings the next one.',
    again: 'This is how you sorted before. Change what you see differently now.',
    keep: 'Keep all as they are',
    notPlaced: 'Not placed yet',
    back: 'Back',
    next: 'Next',
    overview: 'See all cards',
    oneByOne: 'One card at a time',
    drag: 'Drag a card into another bin, or choose below.',
  },
  result: {
    people,
    page: (at, of) => `page ${at}/${of}`,
    order: 'most disputed first',
    together: 'What we decided together',
    tables: count => count === 1 ? '1 table' : `${count} tables`,
    oneTable: 'one table',
    legend: 'The stronger the color, the more people.',
    card: 'Card',
    cell: (percent, count) => `${percent} percent, ${people(count)}`,
    own: 'Yours',
    nobody: 'Nobody has placed this card.',
    sides: { change: 'Change', run: 'Run' },
    side: (side, percent) => `${side} ${percent}%`,
    bySide: 'Below each number: where people work mostly in',
    moved: (count, pairs, from, to) => `${count} of ${pairs} moved from ${from} to ${to}`,
    movedToo: (count, from, to) => `${count} from ${from} to ${to}`,
    cardsMoved: (moved, pairs) => `${moved} of ${pairs} people moved a card`,
    decided: bin => `We decided: ${bin}`,
    standards: bin => `Most standards say ${bin}`,
    disagree: 'Good people disagree',
    accountable: role => `Accountable: ${role}.`,
    tooFew: 'Too few have answered for a picture of the group.',
  },
  here: {
    start: 'No phones? Sort on this screen',
    how: 'What is placed here is what the group decided.',
    stop: 'Back to the phones',
  },
  paper: {
    how: 'Mark one place for each card.',
    page: (at, of) => `Page ${at} of ${of}`,
  },
  question: {
    cards: count => count === 1 ? '1 card' : `${count} cards`,
    together: 'Now at your tables: choose your table number. One phone has the pen; name one role for every shared card.',
    how: 'Place each card on your phone. Nothing is graded.',
    closed: 'All cards are in. Which one, do you think, divides us most?',
  },
}
