/** What a poll's distribution shows, row by row. */
import type { PollFace, PollTally } from '../../live/domain/activities/poll.ts'
import type { OptionName } from '../answers/letters.ts'
import { nameOf } from '../answers/letters.ts'

export interface Share {
  /** Counted from 1. */
  round: number
  people: number
  /** Percent of the people who answered in this round, rounded; with multiple choice the rows may add up to more than 100. */
  percent: number
}

export interface ResultRow {
  id: string
  text: string
  name: OptionName
  /** The first and the present round, the present one last; one entry where there was one vote, none before the result may be seen. */
  shares: Share[]
}

/** One row for each option in authored order. `tallies` are those of round 1, 2, …; none yet counts as nobody. */
export function resultRows(face: Pick<PollFace, 'options'>, tallies: readonly PollTally[]): ResultRow[] {
  const last = Math.max(tallies.length - 1, 0)
  const rounds = last === 0
    ? [0]
    : [0, last]
  return face.options.map(({ id, text }) => ({
    id,
    text,
    name: nameOf(face, id),
    shares: rounds.map(at => shareOf(id, at + 1, tallies[at])),
  }))
}

/** The same rows before the result may be seen. */
export function questionRows(face: Pick<PollFace, 'options'>): ResultRow[] {
  return face.options.map(({ id, text }) => ({ id, text, name: nameOf(face, id), shares: [] }))
}

/** Characters of an option that fit on one line of the stage. */
const LINE = 52
/** Lines of options that the stage shows with air between them. */
const AIRY_LINES = 6

/** Whether the options need more lines than the stage can show with air between them. */
export function isLong({ options }: Pick<PollFace, 'options'>): boolean {
  return options.reduce((lines, { text }) => lines + Math.ceil(text.length / LINE), 0) > AIRY_LINES
}

function shareOf(id: string, round: number, tally: PollTally | undefined): Share {
  const people = tally?.counts[id] ?? 0
  const responses = tally?.responses ?? 0
  return {
    round,
    people,
    percent: responses === 0
      ? 0
      : Math.round(people / responses * 100),
  }
}
