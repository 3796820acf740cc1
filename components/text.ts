import { ways } from './ways.ts'

/** Every word that components say by themselves. A translation is one more object of this type. */
export interface ComponentText {
  results: {
    /** With those counted by hand, and while it is open beside how many are there. */
    answered: (people: number, room?: { people: number | null, hands: number, slips?: number }) => string
    /** Percent of a row, read out: "1st vote: 46 percent, 11 people". */
    share: (percent: number, people: number) => string
    vote: (round: number) => string
    own: string
    standards: string
    tooFew: string
    source: string
  }
  /** Time that the facilitator has set; `clock` as 0:25. */
  closing: { in: (clock: string) => string, warning: (seconds: number) => string, now: string }
  movement: {
    none: (pairs: number) => string
    some: (moved: number, pairs: number) => string
    fromTo: (people: number, from: string, to: string) => string
    added: (people: number, to: string) => string
    dropped: (people: number, from: string) => string
    /** Moves that the sentence leaves out. */
    others: (moves: number) => string
  }
}

const ORDINALS = ['1st', '2nd', '3rd']
const ordinal = (number: number) => ORDINALS[number - 1] ?? `${number}th`
function people(count: number) {
  return count === 1
    ? '1 person'
    : `${count} people`
}

function answered(count: number, { people, hands, slips = 0 }: { people: number | null, hands: number, slips?: number } = { people: null, hands: 0 }) {
  const parts = ways(count, { hands, slips })
  // Whoever came later is not in a count that was made before.
  if (people !== null && people >= count)
    return `${count} of ${people} have answered${parts}`
  return parts === '' ? `${count} answered` : `${counted(count, 'answer')}${parts}`
}
function counted(count: number, thing: string) {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}

export const en = {
  results: {
    answered,
    share: (percent, count) => `${percent} percent, ${people(count)}`,
    vote: round => `${ordinal(round)} vote`,
    own: 'Your answer',
    standards: 'What most standards say',
    tooFew: 'Too few have answered for a result: nobody should be recognised.',
    source: 'Source',
  },
  closing: {
    in: clock => `Closes in ${clock}`,
    warning: seconds => `Closes in ${seconds} seconds.`,
    now: 'Closing now',
  },
  movement: {
    none: pairs => pairs === 0
      ? 'Nobody voted both times.'
      : `Nobody moved: ${people(pairs)} chose the same again.`,
    some: (moved, pairs) => `${moved} of ${pairs} moved`,
    fromTo: (count, from, to) => `${count} from ${from} to ${to}`,
    added: (count, to) => `${count} added ${to}`,
    dropped: (count, from) => `${count} dropped ${from}`,
    others: moves => moves === 1
      ? 'and 1 other way'
      : `and ${moves} other ways`,
  },
} satisfies ComponentText

/** The language of the interface; the content's own language is in the session. */
export const text: ComponentText = en
