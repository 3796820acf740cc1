/** What of a check stands on which page of the stage. */
import type { CheckFace } from '../../live/domain/activities/check.ts'
import type { PollFace } from '../../live/domain/activities/poll.ts'
import { ITEMS_A_PAGE } from '../../live/domain/activities/check.ts'

export interface CheckPage { comparison: boolean, items: PollFace[] }

/** The page of this 0-based step: before and after first, where what most standards say is told. Without a step, everything. */
export function checkPage(face: Pick<CheckFace, 'items'>, has: { comparison: boolean, explained: boolean }, step: number | null): CheckPage {
  if (step === null)
    return { comparison: has.comparison, items: face.items }
  const first = has.comparison && has.explained ? 1 : 0
  const from = (step - first) * ITEMS_A_PAGE
  return step < first ? { comparison: true, items: [] } : { comparison: false, items: face.items.slice(from, from + ITEMS_A_PAGE) }
}
