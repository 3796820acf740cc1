/** Every word that the live parts of the deck say. A translation is one more object of this type. */
import type { AdviceCode } from '../../live/domain/advice.ts'
import type { ActivityStep } from '../../live/domain/next.ts'
import type { KindStep } from '../kindText.ts'

export interface DeckText {
  stage: {
    /** Where tables sort together. */
    tablesSort: string
    talk: string
    talkOver: string
    page: (at: number, of: number) => string
    arrived: (people: number) => string
    /** On paper, where there is no address yet. */
    joinOnPaper: string
    address: string
    code: string
    /** Where hands are counted on the stage itself. */
    hands: { how: string, more: (option: string) => string, fewer: (option: string) => string, counted: (people: number) => string }
  }
  panel: {
    label: string
    connecting: string
    lost: string
    refused: string
    next: string
    back: string
    skip: string
    /** What is not said by the kind of the activity. */
    nextDoes: Record<Exclude<ActivityStep, KindStep> | 'step' | 'click' | 'end', string>
    nextSlide: (title: string) => string
    ended: string
    phones: (connected: number) => string
    answered: (responses: number) => string
    live: string
    /** With the percent that match, or without a key the percent of the most chosen answer. */
    advice: Record<AdviceCode, (percent: number) => string>
    /** Of a sort: the card that it is about. */
    adviceOn: (card: string) => string
    pair: string
    pairHelp: string
    pairQr: string
    asking: (question: string) => string
    close: string
    leaveOpen: string
    stay: string
  }
}

export const en: DeckText = {
  stage: {
    tablesSort: 'Tables are sorting',
    talk: 'Talk it over with your neighbors',
    talkOver: 'Time to come back',
    page: (at, of) => `${at} / ${of}`,
    arrived: people => people === 1 ? '1 person is here.' : `${people} people are here.`,
    joinOnPaper: 'Your facilitator shows the address and a code for your phone. There is no app and no account.',
    address: 'Address',
    code: 'Code',
    hands: {
      how: 'Hands up for each answer. Tap an answer once for every hand.',
      more: option => `One more hand for: ${option}`,
      fewer: option => `One hand fewer for: ${option}`,
      counted: people => people === 1 ? '1 hand' : `${people} hands`,
    },
  },
  panel: {
    label: 'Live session',
    connecting: 'Connecting …',
    lost: 'No connection: this tab moves alone until it is back.',
    refused: 'This tab is not connected. Open the deck again from the line that the start printed.',
    next: 'Next',
    back: 'Back',
    skip: 'Skip',
    nextDoes: {
      show: 'shows the results',
      explain: 'shows what most standards say',
      talk: 'starts the talk',
      step: 'goes on within this activity',
      click: 'one more step on this slide',
      end: 'this is the last slide',
    },
    nextSlide: title => `to “${title}”`,
    ended: 'This session has ended.',
    phones: connected => connected === 1 ? '1 phone connected' : `${connected} phones connected`,
    answered: responses => `${responses} answered`,
    live: 'Only you see this',
    advice: {
      'reteach': percent => `${percent}%: explain the idea again in a minute, then vote again.`,
      'talk': percent => `${percent}%: let people talk to somebody who chose otherwise, then vote again.`,
      'move-on': percent => `${percent}%: explain once, then move on.`,
      'other-side': percent => `${percent}% chose the same: argue the other side for a minute.`,
    },
    adviceOn: card => `“${card}”, where standards differ:`,
    pair: 'Pair a phone',
    pairHelp: 'Scan this with your own phone: it becomes the console. The code works once.',
    pairQr: 'QR code that makes a phone the console',
    asking: question => `This is still open: ${question}`,
    close: 'Close it and go on',
    leaveOpen: 'Leave it open and go on',
    stay: 'Stay here',
  },
}

export const text = en
