/** Every word that the parts of a scale say by themselves. A translation is one more object of this type. */
export interface ScaleText {
  /** A rating, read out with the words of its end where it has some. */
  rating: (rating: number, end: string | null) => string
  answered: (people: number) => string
  ratings: (people: number) => string
  tooFew: string
  mean: (mean: string) => string
  noMean: string
  own: string
  /** One column, read out: "4: 7 people". */
  column: (rating: number, people: number) => string
  /** Both ends, where several statements share them. */
  ends: (low: string, high: string) => string
  /** The two means, each behind its mark. */
  before: (mean: string) => string
  after: (mean: string) => string
  vote: (round: number, mean: string) => string
  both: (pairs: number) => string
  /** `difference` with its sign. */
  difference: (difference: string) => string
  tooFewPairs: (pairs: number) => string
  /** The same people at the start, of the start looking back, and now. */
  lookingBack: {
    start: string
    looking: string
    now: string
    /** Who is in the picture; `others` answered, but not all three. */
    people: (people: number, others: number) => string
    /** Both differences, each with its sign. */
    grew: (sinceStart: string, lookingBack: string) => string
    limits: string
  }
  /** Between two rounds. */
  moved: (moved: number, pairs: number) => string
}

function people(count: number) {
  return count === 1 ? '1 person' : `${count} people`
}

const en: ScaleText = {
  rating: (rating, end) => end === null ? `${rating}` : `${rating}, ${end}`,
  answered: count => `${count} answered`,
  ratings: count => `n = ${count}`,
  tooFew: 'Too few answers to show them.',
  mean: mean => `Mean ${mean}`,
  noMean: 'Nobody rated this.',
  own: 'You',
  column: (rating, count) => `${rating}: ${people(count)}`,
  ends: (low, high) => `1: ${low}, 5: ${high}`,
  before: mean => `${mean} before`,
  after: mean => `${mean} now`,
  vote: (round, mean) => `${mean} in vote ${round}`,
  both: pairs => `${people(pairs)} rated it both times`,
  difference: difference => `${difference} on average`,
  tooFewPairs: pairs => `${people(pairs)} rated it both times: too few to compare.`,
  lookingBack: {
    start: 'At the start',
    looking: 'Looking back',
    now: 'Now',
    people: (count, others) => others === 0 ? `${people(count)} rated all three` : `${people(count)} rated all three, ${others} did not`,
    grew: (sinceStart, lookingBack) => `${sinceStart} since the start, ${lookingBack} looking back.`,
    limits: 'How people feel, not what they know, nor why it changed.',
  },
  moved: (moved, pairs) => `${moved} of ${pairs} changed their rating.`,
}

export const scaleText: ScaleText = en
