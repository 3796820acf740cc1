/** Kind `check`: several polls on one slide, opened and closed together; nothing is graded. An answer is the chosen options of each item so far. */
import type { Explanation } from '../exercise.ts'
import type { Phase } from '../session.ts'
import type { ActivityKind, Answer, ExerciseBase, Movement, PaperView, Respondent, Round } from './kind.ts'
import type { PollExercise, PollFace, PollTally } from './poll.ts'
import { slipsIn } from '../slips.ts'
import { itemAnswersIn } from './checkAnswer.ts'
import { compareChecks } from './checkComparison.ts'
import { pairsOf } from './comparison.ts'
import { poll } from './poll.ts'

export interface CheckExercise extends ExerciseBase {
  kind: 'check'
  /** Ids of the polls that it asks, in order. */
  itemIds: string[]
  /** These polls. */
  items: PollExercise[]
  /** Whether Next goes on to its result and to what most standards say. A first look leaves both to the second. */
  explained: boolean
}

export interface CheckFace {
  id: string
  kind: 'check'
  question: string
  items: PollFace[]
}

export interface CheckTally {
  kind: 'check'
  /** People who answered at least one item. */
  responses: number
  /** Of these, counted by hand in the room: the most that were counted for one item. */
  hands: number
  /** Of these, those who answered on a numbered slip of paper; missing where nobody did. */
  slips?: number
  /** People who answered every item, on their phone or on a slip. */
  finished: number
  /** Each item by its id. */
  items: Record<string, PollTally>
}

/** Items on one page of the stage: each is read as large as a poll of its own. */
export const ITEMS_A_PAGE = 1

/** Known items in authored order, each with an answer that its poll accepts, at least one; null otherwise. */
function accept({ items }: CheckExercise, answer: Answer): Answer | null {
  const given = itemAnswersIn(answer)
  const accepted = items.flatMap((item): [string, Answer][] => {
    const choice = Object.hasOwn(given, item.id) ? poll.accept(item, given[item.id]!) : null
    return choice === null ? [] : [[item.id, choice]]
  })
  return accepted.length > 0 && accepted.length === Object.keys(given).length ? Object.fromEntries(accepted) : null
}

/** Respondents of one item. */
export function respondentsOf(item: string, respondents: readonly Respondent[]): Respondent[] {
  return respondents.flatMap(({ participant, answer }) => {
    const choice = itemAnswersIn(answer)[item]
    return choice === undefined ? [] : [{ participant, answer: choice }]
  })
}

/** Hands of one item: the kind's keys are `item/option`. */
function handsOf(item: string, hands: Round['hands']): Record<string, number> {
  const prefix = `${item}/`
  return Object.fromEntries(Object.entries(hands).flatMap(([key, people]) => key.startsWith(prefix) ? [[key.slice(prefix.length), people]] : []))
}

function finished({ items }: CheckExercise, respondents: readonly Respondent[]): number {
  return respondents.filter(({ answer }) => {
    const given = itemAnswersIn(answer)
    return items.every(({ id }) => given[id] !== undefined)
  }).length
}

function tally(exercise: CheckExercise, { respondents, hands, verdicts }: Round): CheckTally {
  const items = Object.fromEntries(exercise.items.map(item => [
    item.id,
    poll.tally(item, { respondents: respondentsOf(item.id, respondents), hands: handsOf(item.id, hands), verdicts }),
  ]))
  const raised = Math.max(0, ...Object.values(items).map(each => each.hands))
  return { kind: 'check', responses: respondents.length + raised, hands: raised, ...slipsIn(respondents), finished: finished(exercise, respondents), items }
}

/** How many changed anything; who moved from which option to which is each item's own matter. */
function movement(_: CheckExercise, before: readonly Respondent[], after: readonly Respondent[]): Movement {
  const pairs = pairsOf(before, after)
  return { pairs: pairs.length, moved: pairs.filter(pair => JSON.stringify(pair.before) !== JSON.stringify(pair.after)).length, moves: [] }
}

function explanation({ items, explained, rationale, source }: CheckExercise): Explanation {
  return {
    key: explained ? items.map(({ id }) => id) : [],
    rationale,
    source,
    items: Object.fromEntries(items.map(item => [item.id, poll.explanation(item)])),
  }
}

/** Pages of the stage. What most standards say comes behind the page of before and after, where there is one. */
function steps({ items, twinOf }: CheckExercise, phase: Phase): number {
  const pages = Math.ceil(items.length / ITEMS_A_PAGE)
  switch (phase) {
    case 'shown': return pages
    case 'explained': return twinOf === null ? pages : pages + 1
    default: return 1
  }
}

function pagesOnPaper({ face, phase, comparison }: PaperView<CheckFace>): number {
  return Math.ceil(face.items.length / ITEMS_A_PAGE) + (phase === 'explained' && comparison !== undefined ? 1 : 0)
}

export const check: ActivityKind<CheckExercise, CheckFace, CheckTally> = {
  face: ({ id, question, items }) => ({ id, kind: 'check', question, items: items.map(poll.face) }),
  explanation,
  explains: ({ explained }) => explained,
  // What others chose would lead the second look: both are looked at together.
  staysHidden: ({ explained }) => !explained,
  accept,
  tally,
  finished,
  movement,
  steps,
  pages: pagesOnPaper,
  withoutKey: exercise => ({ ...exercise, items: exercise.items.map(item => ({ ...item, key: null, rationale: '', source: '' })) }),
  compare: (exercise, earlier, before, after) => earlier.kind === 'check' ? compareChecks(exercise, earlier, before, after) : null,
}
