/** What the console says about the copies on a stick. */
import type { CopyProblem, CopyState } from '../live/protocol.ts'
import { timeOfDay } from '../components/clockText.ts'

const problems: Record<CopyProblem, string> = {
  missing: 'No copies are made: the stick is not there. Plug it in again; copying goes on by itself.',
  foreign: 'No copies are made: the stick has those of another workshop, or another laptop has gone on from them. Use another stick.',
  full: 'No copies are made: the stick is full. Make room on it; copying goes on by itself.',
  failed: 'No copies are made: the stick cannot be written. Plug it in again, or use another one.',
}

export const copyText = {
  problem: (problem: CopyProblem, at: number | null) => at === null
    ? problems[problem]
    : `${problems[problem]} The newest copy is of ${timeOfDay(at)}.`,
  newest: ({ at }: CopyState) => at === null ? 'A first copy is being made on the stick.' : `Newest copy on the stick: ${timeOfDay(at)}`,
}
