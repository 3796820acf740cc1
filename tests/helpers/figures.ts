/** Finds what claims a number in the words of the deck. */
import type { Source } from '../../kit/facts.ts'

const NUMBER = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December'
/** Digits with their signs; a month with its year; numbers in words where they measure something. */
const FIGURE = new RegExp([
  `(?:${MONTH}) \\d{4}`,
  `(?<![\\w.])\\d[\\d,.:/-]*\\d\\w*%?|(?<![\\w.])\\d\\w*%?`,
  `\\b(?:${NUMBER}) (?:of|in|out of) (?:a |every )?(?:${NUMBER}|hundred|thousand)\\b`,
  `\\b(?:(?:${NUMBER}|a|many) )?(?:hundreds?|thousands?|millions?|billions?|percent|per cent)\\b`,
].join('|'), 'gi')

/** Labels, names of standards and licences, and times for the facilitator are no claims. */
const NO_CLAIM = /\b[AC]\d{1,2}\b|\bActs? \d\b|\b\d+(?: to \d+)? (?:seconds|minutes)\b|\bISO 900[01]\b|CC BY 4\.0|OFL 1\.1/g

/** The numbers of a text as they stand there, without those of the sources it names. */
export function figuresIn(text: string, sources: readonly Source[]): string[] {
  const bare = withoutCitations(text, sources).replace(NO_CLAIM, ' ')
  return [...new Set([...bare.matchAll(FIGURE)].map(([figure]) => figure.replace(/[.,:]$/, '')))]
}

export function names(text: string, { cite, also }: Source): boolean {
  return [cite, ...also].some(form => text.includes(form))
}

function withoutCitations(text: string, sources: readonly Source[]): string {
  const forms = sources.flatMap(({ cite, also }) => [cite, ...also]).filter(form => /\d/.test(form)).sort((a, b) => b.length - a.length)
  return forms.reduce((rest, form) => rest.replaceAll(form, ' '), text)
}
