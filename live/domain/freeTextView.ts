/** Who reads which free text: what was let through for the room, everything for the facilitator. */
import type { ActivityView } from '../protocol.ts'
import type { ModerationItem } from './activities/freeText.ts'
import type { Respondent, Round } from './activities/kind.ts'
import type { Exercise } from './exercise.ts'
import type { ActivityState } from './session.ts'
import { kindOf } from './activities/registry.ts'

/** Texts that a facilitator is sent at once; the others follow as these get their verdicts. */
const MAX_ITEMS = 150

type Rounds = readonly (readonly Respondent[])[]

/** Free text that the room reads while others still write. */
export function textsOf(exercise: Exercise, state: ActivityState, rounds: Rounds): Pick<ActivityView, 'texts'> {
  const kind = kindOf(exercise)
  return kind.texts === undefined || state.phase === 'waiting' ? {} : { texts: kind.texts(exercise, presentRound(state, rounds)) }
}

/** Free text for the facilitator to let through: what waits comes first. */
export function itemsOf(exercise: Exercise, state: ActivityState, rounds: Rounds): { items?: ModerationItem[] } {
  const items = kindOf(exercise).items?.(exercise, presentRound(state, rounds))
  return items === undefined ? {} : { items: items.slice(0, MAX_ITEMS) }
}

/** Whether what participants may read grows with the responses of others. */
export function growsOnPhones(exercise: Exercise): boolean {
  return kindOf(exercise).texts !== undefined
}

/** Whether two sides may be told apart: texts would tell whose they are. */
export function splitsBySide(exercise: Exercise): boolean {
  return kindOf(exercise).items === undefined
}

function presentRound({ hands, round, verdicts }: ActivityState, rounds: Rounds): Round {
  return { respondents: rounds.at(-1) ?? [], hands: hands[round] ?? {}, verdicts }
}
