/** What a page that is printed draws instead of a session; the exporter sets it before the page loads. */
import type { Movement } from '../../live/domain/activities/kind.ts'
import type { ExerciseId, Explanation, Face, Tally } from '../../live/domain/exercise.ts'

export interface PrintedWorkshop {
  /** Questions and options: a clean handout. */
  faces: Record<ExerciseId, Face>
  /** With answers: keys and reasons. */
  explanations?: Record<ExerciseId, Explanation>
  /** With a group's results: tallies of round 1, 2, …, and who moved. */
  results?: Record<ExerciseId, { tallies: Tally[], movement: Movement | null }>
}

declare global {
  interface Window {
    __WORKSHOP__?: PrintedWorkshop
  }
}

/** What this page was given, or null. */
export function printedWorkshop(): PrintedWorkshop | null {
  return window.__WORKSHOP__ ?? null
}
