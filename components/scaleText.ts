/** Every word that the parts of a scale say by themselves. A translation is one more object of this type. */
export interface ScaleText {
  /** A rating, read out with the words of its end where it has some. */
  rating: (rating: number, end: string | null) => string
  answered: (people: number) => string
  ratings: (people: number) => string
  tooFew: string
  mean: string
  noMean: string
  own: string
  /** One column, read out: "4: 7 people". */
  column: (rating: number, people: number) => string
  before: string
  after: string
  vote: (round: number) => string
  /** The same people before and after; `difference` with its sign. */
  changed: (pairs: number, before: string, after: string, difference: string) => string
  tooFewPairs: (pairs: number) => string
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
  mean: 'Mean',
  noMean: 'Nobody rated this.',
  own: 'You',
  column: (rating, count) => `${rating}: ${people(count)}`,
  before: 'Before',
  after: 'Now',
  vote: round => round === 1 ? '1st vote' : round === 2 ? '2nd vote' : `Vote ${round}`,
  changed: (pairs, before, after, difference) => `${people(pairs)} rated it both times: ${before} before, ${after} now, ${difference} on average.`,
  tooFewPairs: pairs => `${people(pairs)} rated it both times: too few to compare.`,
  moved: (moved, pairs) => `${moved} of ${pairs} changed their rating.`,
}

export const scaleText: ScaleText = en
