import type { LiveStatus } from '../live/client/useLiveSession.ts'
/** Every word the console says. A translation is another object of this type. */
import type { AdviceCode } from '../live/domain/advice.ts'
import type { Kind } from '../live/domain/exercise.ts'
import type { ActivityStep } from '../live/domain/next.ts'
import type { Phase } from '../live/domain/session.ts'
import type { ErrorCode } from '../live/protocol.ts'
import { isKindStep, kindPhase, kindStep, kindText } from '../components/kindText.ts'
import { ways } from '../components/ways.ts'

const phases: Record<Phase, string> = {
  waiting: 'Not open yet',
  open: 'Voting is open',
  closed: 'Voting is closed',
  shown: 'Results are on the stage',
  explained: 'Explained on the stage',
}

/** What Next does, said after the word "Next". */
const nextSteps: Record<ActivityStep | 'step' | 'click' | 'end', string> = {
  'open': 'opens the vote',
  'close': 'closes the vote',
  'show': 'shows the results',
  'explain': 'explains',
  'talk': 'starts the talk step',
  'vote-again': 'second vote',
  'step': 'goes on within this activity',
  'click': 'shows the next step of this slide',
  'end': 'this is the last slide',
}

/** Where nobody votes: by kind, phase and what Next does. */
const nextInKind: Partial<Record<`${Kind} ${Phase} ${keyof typeof nextSteps}`, string>> = {
  'sort waiting open': 'opens the sort',
  'sort open step': 'lets tables sort together',
  'sort open close': 'closes the sort',
  'agreement waiting open': 'lets tables write',
  'agreement open close': 'ends the writing',
  'agreement closed show': 'shows the agreement',
  'agreement shown step': 'marks it as signed',
  'text waiting open': 'lets people write',
  'text open close': 'ends the writing',
  'text closed show': 'shows what was shared',
}

const phasesOf: Partial<Record<Kind, Partial<typeof phases>>> = {
  sort: { open: 'People are sorting', closed: 'The sort is closed' },
  agreement: { open: 'Tables are writing', closed: 'Make one agreement of the drafts', shown: 'The agreement is on the stage' },
  text: { open: 'People are writing', closed: 'Writing is closed' },
}

const steps: Record<ActivityStep, string> = {
  'open': 'Open',
  'close': 'Close',
  'talk': 'Talk',
  'vote-again': 'Vote again',
  'show': 'Show results',
  'explain': 'Explain',
}

const statuses: Record<LiveStatus, string> = {
  connecting: 'Connecting…',
  live: 'Connected',
  lost: 'Connection lost. Reconnecting…',
  refused: 'Not connected',
}

const failures: Record<ErrorCode | 'lost', string> = {
  'invalid-payload': 'The laptop did not understand this page. Reload it.',
  'wrong-version': 'This page is older than the program on the laptop. Reload it.',
  'unknown-session': 'There is no session yet. Start the program on the laptop, then reload.',
  'not-allowed': 'This device may not run the session. Reload the page and enter the facilitator key.',
  'ended': 'This session has ended. Start a new one to go on.',
  'closed': 'This is closed.',
  'stale': 'Something newer is saved already.',
  'invalid-answer': 'This is no answer to the question.',
  'unknown-activity': 'This question is no longer among the exercises.',
  'unknown-slide': 'This slide is no longer in the deck.',
  'unknown-address': 'The laptop no longer has this address. Choose another one.',
  'not-now': 'That is not possible at this step. What you see here is where the session is.',
  'changed': 'Somebody else has just changed this. Nothing was done: tap again if you still mean it.',
  'asking': 'This is still open: choose what happens to it first.',
  'too-many': 'Too fast for the laptop. Wait a moment, then try again.',
  'unavailable': 'The laptop cannot save at this moment. Try again.',
  'lost': 'The laptop did not answer. See above where the session is, then try again.',
}

/** With the percent that match, or without a key the percent of the most chosen answer. */
const advice: Record<AdviceCode, (percent: number) => string> = {
  'reteach': percent => `${percent}%: explain the idea again in a minute, then vote again.`,
  'talk': percent => `${percent}%: let people talk to somebody who chose otherwise, then vote again.`,
  'move-on': percent => `${percent}%: explain once, then move on.`,
  'other-side': percent => `${percent}% chose the same: argue the other side for a minute.`,
}

function counted(count: number, thing: string) {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}

export const text = {
  console: 'Console',
  pageTitle: (title: string) => `Console · ${title}`,
  phase: (kind: Kind, phase: Phase) => phasesOf[kind]?.[phase] ?? (phase === 'open' || phase === 'closed' ? kindPhase(kind, phase) : phases[phase]),
  nextStep: (step: keyof typeof nextSteps, within: { kind: Kind, phase: Phase } | null) => (within && nextInKind[`${within.kind} ${within.phase} ${step}`]) ?? (within !== null && isKindStep(step) ? kindStep(step, within.kind) : nextSteps[step]),
  steps,
  statuses,
  failures,

  next: 'Next',
  back: 'Back',
  skip: 'Skip',
  nextSlide: (title: string) => `next slide: ${title}`,
  nextAfterEnd: 'this session has ended',
  nextOffline: 'waits for the connection',
  move: 'Move',

  position: (at: number, of: number) => `${at} of ${of}`,
  outside: 'Outside this agenda',
  clicks: (click: number, of: number) => `step ${click} of ${of}`,
  /** Phones that are connected, and the people who answer on them where some share one. */
  connected: (phones: number, people: number) => people === phones ? counted(phones, 'phone') : `${counted(phones, 'phone')}, ${people} people`,
  noDeck: (url: string) => `No deck is connected: open ${url} on the laptop.`,
  ended: 'This session has ended. Its answers are kept.',
  screens: { blank: 'The stage is blank.', join: 'The stage shows the QR.' },
  showSlide: 'Show the slide',

  activity: 'Activity',
  round: (kind: Kind, round: number) => kindText[kind].round(round),
  answered: (count: number, of: number, room: { hands: number, slips?: number | undefined }) => {
    const parts = ways(count, room)
    return count > of ? `${count} have answered${parts}` : `${count} of ${of} have answered${parts}`
  },
  /** Where somebody else was faster. */
  changed: {
    session: 'Somebody else has just started or ended a session.',
    slide: (title: string) => `Somebody else has just moved to “${title}”.`,
    click: 'Somebody else has just gone on on this slide.',
    phase: { waiting: 'This activity has just changed.', open: 'Somebody else has just opened it, or the slide did.', closed: 'Somebody else has just closed it, or its time was over.', shown: 'Somebody else has just shown the results.', explained: 'Somebody else has just explained it.' } satisfies Record<Phase, string>,
    again: 'Nothing else was done: tap again if you still mean it.',
  },
  tablesWrote: (count: number) => count === 1 ? '1 table has written' : `${count} tables have written`,
  hands: {
    count: 'Count hands',
    title: (round: number) => round === 1 ? 'Count hands' : `Count hands, vote ${round}`,
    help: 'Ask who would choose what, and count only people who have not answered on a phone. What you enter replaces what was counted before.',
    missing: (people: number) => people === 1 ? '1 person in the room has not answered.' : `${people} people in the room have not answered.`,
    save: 'Count them',
    sum: (people: number) => counted(people, 'hand'),
  },
  talkTime: (left: string) => `Talk: ${left}`,
  talkOver: 'Talk: time is up',
  stepsOf: 'Steps of this activity',
  timer: {
    title: 'Set a timer',
    minutes: (count: number) => `${count} min`,
    more: '+30 s',
    none: 'Take the time away',
  },
  liveResults: 'So far, only you see this',
  shownResults: 'On the stage',
  adviceTitle: 'What the first vote suggests',
  adviceOn: (card: string) => `“${card}”, where standards differ:`,
  advice,
  onlyYou: 'Only you see this',
  key: 'What most standards say',
  noKey: 'There is no key: every answer has its reasons.',
  source: (source: string) => `Source: ${source}`,
  announce: (question: string, phase: string, round: string) => `${question} ${phase}. ${round}.`,

  decisions: {
    title: (decided: number, of: number) => `What the group decided: ${decided} of ${of}`,
    help: 'The stage marks it on the card, and the report keeps it. The same tap takes it back.',
    note: 'In the group’s words',
  },

  moderation: {
    title: 'What people wrote, only you see all of it',
    nothing: 'Nothing to read yet.',
    waiting: 'Waiting for you',
    shown: 'The room may read',
    answered: 'Answered',
    hidden: 'Hidden',
    showAll: (count: number) => `Show all ${count}`,
    verdicts: { shown: 'Show', hidden: 'Hide', answered: 'Answered' },
    choose: (verdict: string, item: string) => `${verdict}: ${item}`,
    people: {
      wrote: (count: number) => count === 1 ? '1 person' : `${count} people`,
      want: (count: number) => count === 1 ? '1 more wants this' : `${count} more want this`,
    },
  },

  notes: 'Speaker notes',
  noNotes: 'This slide has no notes.',
  upNext: 'After this slide',
  upNextNotes: 'Its notes',

  askingTitle: (question: string) => `“${question}” is still open.`,
  leaveClose: 'Close it and go on',
  leaveOpen: 'Leave it open and go on',
  stay: 'Stay',

  jump: 'Jump to a slide',
  jumpSearch: 'Search the slides',
  jumpNothing: 'No slide has these words.',
  jumpHere: 'here',
  cancel: 'Cancel',

  room: 'The room',
  inTheRoom: 'People in the room',
  inTheRoomHelp: 'With and without a phone. Answers are counted out of this many.',
  showQr: 'Show the QR',
  hideQr: 'Hide the QR',
  blank: 'Blank the stage',
  unblank: 'Unblank the stage',
  qrHere: 'The QR for somebody beside you',
  qrLabel: (short: string) => `QR code of ${short}`,
  code: 'Code',
  checkRoom: 'Check the room',
  address: 'Network of the phones',
  addressHelp: (url: string) => `Phones open ${url}. Choose the network the phones are in; the QR on the stage follows.`,
  agenda: 'Agenda',
  kept: (people: number, of: number) => `${people} of ${of} kept their page`,
  phones: (count: number, simulated: number) => counted(count, 'phone') + (simulated === 0 ? '' : `, ${simulated} simulated`),
  sharing: (people: number) => `${people} people on them`,
  stages: (count: number) => count === 1 ? '1 deck' : `${count} decks`,
  consoles: (count: number) => count === 1 ? '1 console' : `${count} consoles`,
  pair: 'Pair a phone',
  pairCode: 'Pairing code',
  pairHelp: (url: string) => `On the other phone, open ${url} and type this code, or scan it. It is valid for 10 minutes, once.`,
  pairQr: 'QR code that makes another phone a console',
  newSession: 'New session',
  newTitle: 'Start a new session?',
  newHelp: (code: string) => `The room gets a new code and starts at the first slide. Session ${code} ends; its answers are kept.`,
  newConfirm: 'Start the new one',
  rehearsing: (people: number) => people === 1 ? 'Rehearsal: one simulated person is part of this session.' : `Rehearsal: ${people} simulated people are part of this session.`,
  clear: 'Remove simulated people',
  clearTitle: 'Remove the simulated people?',
  clearHelp: 'What they answered, their tables’ cards and drafts, and what was agreed from them go. If nobody else has answered, the session starts over at its first slide, under the same code.',
  clearConfirm: 'Remove them',
  end: 'End session',
  endTitle: 'End this session?',
  endHelp: 'Phones can answer no more. What was answered is kept. Under “Sessions and downloads” it can be resumed.',
  endConfirm: 'End it now',

  reload: 'Reload',
}
