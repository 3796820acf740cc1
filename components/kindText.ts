/** How each kind speaks of being open: nobody votes in a sort. For stage, presenter view and console; a translation is one more object of this type. */
import type { Kind } from '../live/domain/exercise.ts'

export interface KindText {
  /** How far it is. */
  soon: string
  open: string
  closed: string
  /** Said after the word "Next". */
  opens: string
  closes: string
  again: string
  round: (round: number) => string
}

/** `what` is written as in "opens the sort". */
function words(state: Pick<KindText, 'soon' | 'open' | 'closed'>, what: string): KindText {
  return { ...state, opens: `opens ${what}`, closes: `closes ${what}`, again: `opens ${what} again`, round: round => `Round ${round}` }
}
/** `subject` is written as in "Sorting is open". */
const one = (subject: string, what: string) => words({ soon: `${subject} opens soon`, open: `${subject} is open`, closed: `${subject} is closed` }, what)
const many = (subject: string, what: string) => words({ soon: `${subject} open soon`, open: `${subject} are open`, closed: `${subject} are closed` }, what)

export const kindText: Record<Kind, KindText> = {
  poll: { ...one('Voting', 'the vote'), again: 'second vote', round: round => `Vote ${round}` },
  check: many('The questions', 'the questions'),
  scale: one('Rating', 'the rating'),
  sort: one('Sorting', 'the sort'),
  agreement: words({ soon: 'Tables write soon', open: 'Tables are writing', closed: 'One agreement of all drafts' }, 'the writing'),
  words: one('Writing', 'the writing'),
  text: one('Writing', 'the writing'),
  rank: one('Ranking', 'the ranking'),
  questions: many('Questions', 'the questions'),
}

/** What Next does in words of the kind. */
export type KindStep = 'open' | 'close' | 'vote-again'

export function kindStep(step: KindStep, kind: Kind): string {
  const { opens, closes, again } = kindText[kind]
  return { 'open': opens, 'close': closes, 'vote-again': again }[step]
}

export function isKindStep(step: string): step is KindStep {
  return step === 'open' || step === 'close' || step === 'vote-again'
}

/** How far an activity is, as long as its result is not shown. */
export function kindPhase(kind: Kind, phase: 'waiting' | 'open' | 'closed'): string {
  const { soon, open, closed } = kindText[kind]
  return { waiting: soon, open, closed }[phase]
}
