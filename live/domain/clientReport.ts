/** What of a report is for the client: numbers of groups that are large enough, never of one person. */
import type { Movement } from './activities/kind.ts'
import type { Face, Tally } from './exercise.ts'
import type { Report, ReportActivity } from './report.ts'
import { placedOn } from './activities/sort.ts'

/** Where a report is older than its exercises' own limits. */
const MIN_GROUP = 3

/** One activity as the client may see it. */
export interface ClientResult {
  activity: ReportActivity
  face: Face
  /** Rounds with enough answers, the present one last; what too few answered in them is left out. */
  tallies: Tally[]
  /** Which round each of them is. */
  rounds: number[]
  movement: Movement | null
}

/** Null where too few answered to show how. */
export function clientResult(activity: ReportActivity): ClientResult | null {
  const { minGroup: least = MIN_GROUP, shown: { face, tallies, movement } } = activity
  const present = tallies?.at(-1)
  if (!tallies || present === undefined || present.responses < least)
    return null
  // Of a large kind there are only the first and the present round.
  const told = tallies.map((tally, at) => ({ tally: withEnough(tally, least), round: at === tallies.length - 1 ? activity.shown.round : at + 1 })).filter(({ tally }) => tally.responses >= least)
  const enough = told.map(({ tally }) => tally)
  return {
    activity,
    face: face.kind === 'sort' ? { ...face, cards: face.cards.filter(({ id }) => enough.every(tally => tally.kind !== 'sort' || tally.cards[id] !== undefined)) } : face,
    tallies: enough,
    rounds: told.map(({ round }) => round),
    movement: movement !== null && movement.pairs >= least
      ? { ...movement, ...movement.cards && { cards: movement.cards.filter(({ pairs }) => pairs >= least) } }
      : null,
  }
}

/** Without the parts of it that somebody, but too few answered. */
function withEnough(tally: Tally, least: number): Tally {
  switch (tally.kind) {
    case 'check': return { ...tally, items: kept(tally.items, ({ responses }) => responses, least) }
    case 'sort': return { ...tally, cards: kept(tally.cards, placedOn, least) }
    case 'scale': return { ...tally, statements: kept(tally.statements, ({ responses }) => responses, least) }
    default: return tally
  }
}

function kept<T>(parts: Record<string, T>, people: (part: T) => number, least: number): Record<string, T> {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => people(part) === 0 || people(part) >= least))
}

/** People that a share is counted of: those in the room where somebody counted them, else those who answered anything. */
export function peopleOf({ session: { people, participants, slips = 0 } }: Pick<Report, 'session'>): number {
  return Math.max(people ?? 0, participants + slips)
}

export interface ResponseRate {
  activity: ReportActivity
  round: number
  answered: number
  /** Of these, counted by hand, and on numbered slips. */
  hands: number
  slips: number
}

/** How many answered each round; boards of tables are not answered by people, and are left out. */
export function responseRates({ activities }: Pick<Report, 'activities'>): ResponseRate[] {
  return activities.filter(({ kind }) => kind !== 'agreement').flatMap(activity => activity.rounds.map(({ round, tally }) => ({
    activity,
    round,
    answered: tally.responses,
    hands: 'hands' in tally ? tally.hands : 0,
    slips: 'slips' in tally ? tally.slips ?? 0 : 0,
  })))
}
