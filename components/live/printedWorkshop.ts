/** What a page that is printed draws instead of a session; the exporter sets it before the page loads. */
import type { ExerciseId } from '../../live/domain/exercise.ts'
import type { ActivityView } from '../../live/protocol.ts'
import { reactive } from 'vue'

export interface PrintedWorkshop {
  /** Each exercise as paper shows it: `waiting` is a clean handout. `step` is the page that is drawn; the exporter turns it, and takes one after the other. */
  activities: Record<ExerciseId, ActivityView>
}

declare global {
  interface Window {
    __WORKSHOP__?: PrintedWorkshop
  }
}

/** What this page was given, or null. The slides follow what is changed in it. */
export function printedWorkshop(): PrintedWorkshop | null {
  if (window.__WORKSHOP__ === undefined)
    return null
  window.__WORKSHOP__ = reactive(window.__WORKSHOP__)
  return window.__WORKSHOP__
}
