/** Exercises as paper shows them: clean, with what most standards say, with what a group answered, or both. */
import type { Exercise, ExerciseId, Tally } from '../live/domain/exercise.ts'
import type { Report, ReportView } from '../live/domain/report.ts'
import type { ActivityView } from '../live/protocol.ts'
import { kindOf } from '../live/domain/activities/registry.ts'

export interface PrintOptions {
  /** With keys and reasons. */
  answers: boolean
  /** With the results of this session. */
  report: Report | null
}

/** One view for each exercise; `steps` is the number of its pages. */
export function printedActivities(exercises: Iterable<Exercise>, options: PrintOptions): Record<ExerciseId, ActivityView> {
  return Object.fromEntries([...exercises].map(exercise => [exercise.id, printedActivity(exercise, options)]))
}

function printedActivity(exercise: Exercise, { answers, report }: PrintOptions): ActivityView {
  const kind = kindOf(exercise)
  const shown = report?.activities.find(({ id, shown }) => id === exercise.id && shown.face.kind === exercise.kind)?.shown
  const face = shown?.face ?? kind.face(exercise)
  const explained = answers && kind.explains(exercise)
  const told = shown === undefined ? null : toldOnPaper(shown, explained || !kind.explains(exercise))
  const view: ActivityView = {
    id: exercise.id,
    phase: explained ? 'explained' : told === null ? 'waiting' : 'shown',
    round: 1,
    step: 0,
    steps: 1,
    closesAt: null,
    talkEndsAt: null,
    tallies: null,
    tooFew: false,
    bySide: null,
    decisions: null,
    movement: null,
    ...told,
    face,
    explanation: explained ? shown?.explanation ?? kind.explanation(exercise) : null,
  }
  return { ...view, steps: Math.max(1, kind.pages?.(view) ?? 1) }
}

/** What the room may see of it; null where that is nothing. Before and after tell how many match a key: they come with it, where there is one. */
function toldOnPaper(shown: ReportView, withKey: boolean): Omit<ReportView, 'explanation'> | null {
  const { comparison, explanation: _, ...rest } = shown
  if (rest.agreement === undefined && !hasSomething(rest.tallies?.at(-1)))
    return null
  return comparison !== undefined && withKey ? { ...rest, comparison } : rest
}

/** Free text of which nothing was let through leaves room to write. */
function hasSomething(tally: Tally | undefined): boolean {
  return tally !== undefined && !Object.values(tally).some(value => Array.isArray(value) && value.length === 0)
}
