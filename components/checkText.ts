/** Every word that the parts of a check say by themselves. A translation is one more object of this type. */
export interface CheckText {
  ungraded: string
  answer: {
    progress: (at: number, of: number) => string
    back: string
    next: string
    /** Behind the last question. */
    lookOver: string
    overview: string
    answered: (answered: number, of: number) => string
    change: string
    answerNow: string
    unanswered: string
  }
  result: {
    finished: (finished: number) => string
    /** Of the people in the room, or where nobody has counted them, of those who have begun. */
    finishedOf: (people: number) => string
    people: (answered: number, finished: number) => string
    tooFew: string
    moved: (moved: number, pairs: number) => string
  }
  comparison: {
    title: string
    before: string
    after: string
    /** One row, read out. */
    row: (before: number, after: number, people: number) => string
    pairs: (people: number) => string
    tooFew: (people: number) => string
    gain: (percent: number) => string
    lost: string
    effect: (size: string) => string
    noGain: { few: (least: number) => string, ceiling: string }
    unsure: (before: number, after: number) => string
    caution: string
  }
}

function people(count: number) {
  return count === 1 ? '1 person' : `${count} people`
}

const en: CheckText = {
  ungraded: 'Nothing is graded.',
  answer: {
    progress: (at, of) => `Question ${at} of ${of}`,
    back: 'Back',
    next: 'Next question',
    lookOver: 'Look over my answers',
    overview: 'Your answers',
    answered: (answered, of) => answered === of ? 'All answered.' : `${answered} of ${of} answered.`,
    change: 'Change',
    answerNow: 'Answer',
    unanswered: 'Not answered',
  },
  result: {
    finished: finished => `${finished}`,
    finishedOf: people => `of ${people} finished`,
    people: (answered, finished) => `${answered} answered, ${finished} of them everything`,
    tooFew: 'Too few answers to show them.',
    moved: (moved, pairs) => `${moved} of ${pairs} changed an answer.`,
  },
  comparison: {
    title: 'Chose what most standards say; thin lines: 95% interval',
    before: 'First look',
    after: 'Second look',
    row: (before, after, count) => `${before} percent before, ${after} percent after, ${people(count)}`,
    pairs: count => `${people(count)} answered both.`,
    tooFew: count => `${people(count)} answered both: too few to compare.`,
    gain: percent => `Of what was left to gain, the group gained ${percent}%.`,
    lost: 'The group gained nothing overall.',
    effect: size => `Effect size d = ${size}.`,
    noGain: {
      few: least => `Fewer than ${least} pairs: no figure for the group.`,
      ceiling: 'Most chose this before: no room for a figure of gain.',
    },
    unsure: (before, after) => `“Not sure”: ${before} times before, ${after} after.`,
    caution: 'It shows that answers changed, not why.',
  },
}

export const checkText: CheckText = en
