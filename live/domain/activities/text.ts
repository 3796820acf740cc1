/** Kind `text`: what somebody will do, and by when. Private unless its writer shares it, and then without a name. */
import type { ModerationItem } from './freeText.ts'
import type { ActivityKind, Answer, ExerciseBase, Respondent, Round } from './kind.ts'
import { plainTextIn } from '../plainText.ts'
import { compare, isLetThrough, moderationItems, textId, verdictOn, withoutKey } from './freeText.ts'
import { textPages } from './stagePages.ts'

/** Characters. */
export const MAX_WHAT = 200
export const MAX_BY = 60

export interface TextExercise extends ExerciseBase {
  kind: 'text'
  /** What the first field asks for. */
  what: string
  /** What the second field asks for, such as a date; null where there is none. */
  by: string | null
}

export interface TextFace {
  id: string
  kind: 'text'
  question: string
  what: string
  by: string | null
}

/** A `type`, since an interface is no answer. `by` may be empty; a `what` that is empty takes the text back. */
// eslint-disable-next-line ts/consistent-type-definitions
export type Commitment = { what: string, by: string, shared: boolean }

export interface TextTally {
  kind: 'text'
  /** People who wrote something. */
  responses: number
  /** Of these, people who share it. */
  shared: number
  /** What is shared and let through, by its text. */
  texts: { id: string, what: string, by: string }[]
}

function accept(exercise: TextExercise, answer: Answer): Commitment | null {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer) || typeof answer.shared !== 'boolean')
    return null
  const what = plainTextIn(answer.what, MAX_WHAT)
  const by = plainTextIn(answer.by, MAX_BY)
  if (what === null || by === null)
    return null
  return { what, by: exercise.by === null ? '' : by, shared: answer.shared }
}

/** The commitment that an accepted answer is, or null before there is one. */
export function commitmentIn(answer: Answer): Commitment | null {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? answer as Commitment : null
}

function written(respondents: readonly Respondent[]): { participant: string, text: Commitment }[] {
  return respondents.flatMap(({ participant, answer }) => {
    const text = commitmentIn(answer)
    return text === null || text.what === '' ? [] : [{ participant, text }]
  })
}

/** What people share, each under its id, in an order that does not tell who came first. */
function sharedTexts(exercise: TextExercise, { respondents }: Pick<Round, 'respondents'>) {
  return written(respondents)
    .filter(({ text }) => text.shared)
    .map(({ participant, text: { what, by } }) => ({ id: textId(exercise, JSON.stringify([what, by]), participant), what, by }))
    .sort((a, b) => compare(a.what, b.what) || compare(a.id, b.id))
}

function tally(exercise: TextExercise, round: Round): TextTally {
  const shared = sharedTexts(exercise, round)
  return {
    kind: 'text',
    responses: written(round.respondents).length,
    shared: shared.length,
    texts: shared.filter(({ id }) => isLetThrough(exercise, verdictOn(round.verdicts, id))),
  }
}

function items(exercise: TextExercise, round: Round): ModerationItem[] {
  return moderationItems(exercise, round.verdicts, sharedTexts(exercise, round).map(({ id, what, by }) => ({ id, text: by === '' ? what : `${what} (${by})`, people: 1 })))
}

export const text: ActivityKind<TextExercise, TextFace, TextTally> = {
  face: ({ id, question, what, by }) => ({ id, kind: 'text', question, what, by }),
  explanation: withoutKey,
  explains: () => false,
  accept,
  tally,
  movement: () => null,
  items,
  pages: ({ tallies }) => textPages((tallies?.at(-1) as TextTally | undefined)?.texts ?? []).length,
  // What is private stays so; what was taken out is out.
  recorded(exercise, { participant, answer }, verdicts) {
    const commitment = commitmentIn(answer)
    const { what = '', by = '', shared = false } = commitment ?? {}
    const open = shared && isLetThrough(exercise, verdictOn(verdicts, textId(exercise, JSON.stringify([what, by]), participant)))
    return open ? commitment : null
  },
}
