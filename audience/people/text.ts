/** Every word about several people on one phone. A translation is one more object of this type. */
export interface PeopleText {
  offer: string
  person: (person: number) => string
  pass: string
  share: { title: string, help: string, back: string }
  cover: { title: string, help: string }
  answered: string
  toAnswer: string
  add: (person: number) => string
  full: string
  leaving: string
  leavingTitle: string
  leavingHelp: string
  nobodyLeaves: string
  remove: (person: number) => string
  sending: (person: number) => string
  waiting: string
  failures: { 'lost': string, 'full': string, 'too-many': string, 'not-allowed': string }
  table: (table: number) => string
}

export const peopleText: PeopleText = {
  offer: 'Someone else wants to answer on this phone',
  person: person => `Person ${person}`,
  pass: 'Pass the phone',
  share: {
    title: 'Share this phone',
    help: 'Up to four people can answer on it, one after the other. Each answers for themselves, and nobody sees what the others chose.',
    back: 'Back to my answers',
  },
  cover: {
    title: 'Who answers now?',
    help: 'Pass the phone on, then tap your own number. Nobody sees what the others chose.',
  },
  answered: 'Has answered',
  toAnswer: 'Still to answer',
  add: person => `Add Person ${person}`,
  full: 'Four people answer on this phone. Whoever else wants to can share another one.',
  leaving: 'Somebody leaves',
  leavingTitle: 'Who leaves?',
  leavingHelp: 'Only this phone forgets them: what they answered stays counted.',
  nobodyLeaves: 'Nobody leaves',
  remove: person => `Person ${person} leaves`,
  sending: person => `What Person ${person} answered is still being sent. Try again in a moment.`,
  waiting: 'Waiting for the connection…',
  failures: {
    'lost': 'That did not reach the laptop. Try again when the connection is back.',
    'full': 'Four people answer on this phone already.',
    'too-many': 'Too many people were added to this phone. Wait a minute, then try again.',
    'not-allowed': 'This page is out of date. Reload it, then try again.',
  },
  table: table => `You are at table ${table}`,
}
