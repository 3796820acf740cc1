/** A result split by side: change beside run. */
import type { ActivityView } from '../protocol.ts'
import type { Respondent } from './activities/kind.ts'
import type { Exercise } from './exercise.ts'
import type { ActivityInput } from './view.ts'
import { kindOf } from './activities/registry.ts'
import { splitsBySide } from './freeTextView.ts'

/** A side is shown apart only where nobody can be guessed from it. */
const MIN_SIDE = 5

/** The present round of both sides, where each has enough people; hands have no side. */
export function sidesOf(exercise: Exercise, { rounds, sides }: ActivityInput): ActivityView['bySide'] {
  const of = (side: string) => rounds.at(-1)?.filter(({ participant }) => sides.get(participant) === side) ?? []
  const [change, run] = [of('change'), of('run')]
  if (!splitsBySide(exercise) || change.length < MIN_SIDE || run.length < MIN_SIDE)
    return null
  const tally = (respondents: Respondent[]) => kindOf(exercise).tally(exercise, { respondents, hands: {}, verdicts: {} })
  return { change: tally(change), run: tally(run) }
}
