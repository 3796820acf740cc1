/** Every word that texts, words, orders and questions say by themselves. A translation is one more object of this type. */
export interface WritingText {
  /** Paper: what to do with an order. */
  rankOnPaper: string
  share: string
  shareHint: 'Otherwise nobody is shown it.'
  words: { field: (at: number, of: number) => string, hint: string }
  rank: {
    order: string
    rest: string
    /** A button that puts an item behind those already placed. */
    place: (item: string, at: number) => string
    up: (item: string, at: number) => string
    down: (item: string, at: number) => string
    method: string
    mean: string
    first: string
    /** Read out: "mean place 2.4, first for 5 people". */
    row: (mean: string, first: number) => string
    own: (place: number) => string
  }
  questions: {
    field: string
    ask: string
    left: (count: number) => string
    own: string
    others: string
    takeBack: (question: string) => string
    takeBackShort: string
    waits: string
    read: string
    yours: string
    none: string
    meToo: string
    want: (question: string) => string
    votes: (people: number) => string
    answered: string
  }
  result: {
    wrote: (people: number) => string
    shared: (people: number) => string
    nothingShared: string
    nothing: string
    people: (people: number) => string
    own: string
    more: (count: number) => string
    tooFew: string
    list: string
  }
}

const people = (count: number) => count === 1 ? '1 person' : `${count} people`

export const writingText: WritingText = {
  rankOnPaper: 'Write 1 beside what comes first, then 2, and so on.',
  share: 'Share with the group, without my name',
  shareHint: 'Otherwise nobody is shown it.',
  words: {
    field: (at, of) => of === 1 ? 'Your word' : `Word ${at}`,
    hint: 'Leave a line empty if you like.',
  },
  rank: {
    order: 'Your order',
    rest: 'Tap what comes next',
    place: (item, at) => `${item}: put it on place ${at}`,
    up: (item, at) => `${item}, place ${at}: move up`,
    down: (item, at) => `${item}, place ${at}: move down`,
    method: 'Ordered by mean place, 1 is first. What somebody left out shares the places left.',
    mean: 'mean place',
    first: 'first for',
    row: (mean, first) => `Mean place ${mean}, first for ${people(first)}`,
    own: place => `Your place ${place}`,
  },
  questions: {
    field: 'Your question',
    ask: 'Ask',
    left: count => count === 1 ? '1 question left' : `${count} questions left`,
    own: 'You asked',
    others: 'Asked in the room',
    takeBack: question => `Take back: ${question}`,
    takeBackShort: 'Take back',
    waits: 'Waits for the facilitator',
    read: 'Everybody can read it',
    yours: 'Yours',
    none: 'No question can be read yet.',
    meToo: 'Me too',
    want: question => `Me too: ${question}`,
    votes: count => count === 1 ? '1 more wants this' : `${count} more want this`,
    answered: 'Answered',
  },
  result: {
    wrote: count => `${people(count)} wrote`,
    shared: count => count === 1 ? '1 shares' : `${count} share`,
    nothingShared: 'Nothing is shared yet.',
    nothing: 'Nothing to read yet.',
    people,
    own: 'Yours',
    more: count => `and ${count} more`,
    tooFew: 'Too few answers to be shown: nobody should be recognised.',
    list: 'The words',
  },
}
