import type { Kind } from '../live/domain/exercise.ts'

/** Every word the phone page says by itself. A translation is one more object of this type. */
export interface Messages {
  page: string
  anonymous: string
  toTable: string
  connecting: { title: string, slow: string }
  lost: string
  /** In the place of a part of the page that is still on its way. */
  late: { coming: string, stuck: string }
  code: {
    title: string
    label: string
    hint: string
    unknown: (code: string) => string
    join: string
  }
  arrival: { skip: string }
  slide: { read: string, drawing: string }
  poll: {
    waiting: string
    one: string
    many: string
    sending: string
    saved: string
    savedClosed: string
    notCounted: string
    /** After `notCounted`, where an earlier answer is saved. */
    earlierCounts: string
    closed: string
    tooFew: string
    secondVote: (round: number) => string
    firstWas: (letters: string) => string
  }
  /** What is no vote. */
  work: Pick<Messages['poll'], 'waiting' | 'sending' | 'saved' | 'savedClosed' | 'notCounted' | 'earlierCounts' | 'closed' | 'tooFew'> & {
    /** What to do while it is open. */
    prompts: Record<Exclude<Kind, 'poll'>, string>
  }
  talk: {
    title: string
    left: string
    over: string
    hold: string
    lower: string
  }
  result: { shown: string, explained: string, contested: string }
  /** What the room agreed, and the page that everybody may keep. */
  kept: { open: string, back: string, title: string }
  ended: { title: string, body: string, another: string }
  outdated: { title: string, body: string, reload: string }
}

export const en = {
  page: 'Workshop',
  toTable: 'Back to my table',
  anonymous: 'Anonymous. Answers are kept without names.',
  connecting: {
    title: 'Connecting…',
    slow: 'Still trying. Is this phone on the workshop’s Wi-Fi? It may say that there is no internet: stay connected.',
  },
  lost: 'No connection. Your answers are kept on this phone.',
  late: {
    coming: 'Loading…',
    stuck: 'This part has not come yet. It comes by itself as soon as the connection is back.',
  },
  code: {
    title: 'Join the workshop',
    label: 'Code',
    hint: 'It stands on the screen at the front.',
    unknown: code => `No workshop here has the code ${code}. Is it typed as it stands on the screen?`,
    join: 'Join',
  },
  arrival: { skip: 'Skip' },
  slide: { read: 'Read this slide', drawing: 'In the drawing' },
  poll: {
    waiting: 'Voting opens in a moment.',
    one: 'Tap your answer. You can change it until voting closes.',
    many: 'Tap your answers. You can change them until voting closes.',
    sending: 'Sending… kept on this phone.',
    saved: 'Saved. You can change it until voting closes.',
    savedClosed: 'Saved. Voting is closed.',
    notCounted: 'Not counted: voting had closed.',
    earlierCounts: 'Your earlier answer counts.',
    closed: 'Voting is closed.',
    tooFew: 'Too few have answered for a result: nobody should be recognised.',
    secondVote: round => round === 2
      ? 'Second vote'
      : `Vote ${round}`,
    firstWas: letters => `Your first vote: ${letters}`,
  },
  work: {
    waiting: 'This opens in a moment.',
    sending: 'Sending… kept on this phone.',
    saved: 'Saved. You can change it until this closes.',
    savedClosed: 'Saved. This is closed now.',
    notCounted: 'Not counted: this had closed.',
    earlierCounts: 'What was saved before counts.',
    closed: 'This is closed now.',
    tooFew: 'Too few have answered for a result: nobody should be recognised.',
    prompts: {
      agreement: 'Write with your table. Everything is kept as you write.',
      check: 'Tap your answers. You can change them until this closes.',
      scale: 'Tap a number. You can change it until this closes.',
      sort: 'Tap where each card belongs. You can change it until this closes.',
      text: 'Saved as you write. You can change it until this closes.',
      words: 'Saved as you write. You can change it until this closes.',
      rank: 'Tap them in your order. You can change it until this closes.',
      questions: 'Ask, or tap “Me too” on what others ask.',
    },
  },
  talk: {
    title: 'Talk with somebody who chose differently. Then everybody votes again.',
    left: 'Time left',
    over: 'Time is up',
    hold: 'Hold up my first vote',
    lower: 'Back to the question',
  },
  result: {
    shown: 'How the group answered.',
    explained: 'What most standards say is marked.',
    contested: 'Good people disagree here.',
  },
  kept: { open: 'Our agreement', back: 'Back', title: 'Our agreement' },
  ended: {
    title: 'Thank you',
    body: 'The workshop has ended. You can close this page.',
    another: 'Join another workshop',
  },
  outdated: {
    title: 'This page is out of date',
    body: 'Please reload it. If this comes back, allow cookies for this page: one makes sure that your answers count once.',
    reload: 'Reload',
  },
} satisfies Messages

export const text: Messages = en
