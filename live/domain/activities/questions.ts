/** Kind `questions`: ask a few, and say once of others' that you want them answered too. */
import type { ModerationItem, PublicText } from './freeText.ts'
import type { ActivityKind, Answer, ExerciseBase, Round, Verdict } from './kind.ts'
import { plainTextIn } from '../plainText.ts'
import { compare, isLetThrough, moderationItems, textId, verdictOn, withoutKey } from './freeText.ts'
import { questionPages } from './stagePages.ts'

/** Characters of a question. */
export const MAX_QUESTION = 200
/** Questions that one person can want too. */
const MAX_UPVOTED = 200
/** Questions in a view, the most wanted ones. */
const MAX_SHOWN = 50
const LOCAL_ID = /^[a-z0-9]{1,16}$/

export interface QuestionsExercise extends ExerciseBase {
  kind: 'questions'
  /** Questions per person. */
  max: number
}

export interface QuestionsFace {
  id: string
  kind: 'questions'
  question: string
  max: number
}

/** `asked` ids are the phone's own; `upvoted` ids are those of the texts that the room reads. Both may be empty: everything is taken back. */
// eslint-disable-next-line ts/consistent-type-definitions
export type Asking = { asked: { id: string, text: string }[], upvoted: string[] }

export interface QuestionsTally {
  kind: 'questions'
  /** People who asked or wanted something. */
  responses: number
  /** Questions that were let through: open ones first, then the most wanted. */
  questions: PublicText[]
}

function accept({ max }: QuestionsExercise, answer: Answer): Asking | null {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer))
    return null
  const { asked, upvoted } = answer
  if (!Array.isArray(asked) || !Array.isArray(upvoted) || asked.length > max || upvoted.length > MAX_UPVOTED)
    return null
  const questions = asked.flatMap((each) => {
    const { id, text } = typeof each === 'object' && each !== null && !Array.isArray(each) ? each : {}
    const plain = plainTextIn(text, MAX_QUESTION)
    return typeof id === 'string' && LOCAL_ID.test(id) && plain ? [{ id, text: plain }] : []
  })
  const wanted = upvoted.filter(id => typeof id === 'string').filter(id => LOCAL_ID.test(id))
  const whole = questions.length === asked.length && wanted.length === upvoted.length
  const once = new Set(questions.map(({ id }) => id)).size === questions.length
  return whole && once ? { asked: questions, upvoted: [...new Set(wanted)].sort(compare) } : null
}

/** What an accepted answer asks and wants. */
export function askingIn(answer: Answer): Asking {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? answer as Asking : { asked: [], upvoted: [] }
}

function idOf(exercise: QuestionsExercise, participant: string, { id, text }: Asking['asked'][number]): string {
  return textId(exercise, JSON.stringify([id, text]), participant)
}

/** All questions of the round with whoever wants them too; nobody wants one's own. */
function asked(exercise: QuestionsExercise, { respondents }: Pick<Round, 'respondents'>): { id: string, text: string, votes: number }[] {
  const votes = new Map<string, number>()
  const questions = respondents.flatMap(({ participant, answer }) => {
    const given = askingIn(answer)
    const own = given.asked.map(question => ({ id: idOf(exercise, participant, question), text: question.text }))
    for (const id of given.upvoted.filter(id => own.every(question => question.id !== id)))
      votes.set(id, (votes.get(id) ?? 0) + 1)
    return own
  })
  return questions.map(question => ({ ...question, votes: votes.get(question.id) ?? 0 }))
}

/** What the room may read, as long as it may be read: open ones first, then the most wanted. */
function texts(exercise: QuestionsExercise, round: Round): PublicText[] {
  return asked(exercise, round)
    .map(question => ({ question, verdict: verdictOn(round.verdicts, question.id) }))
    .filter(({ verdict }) => isLetThrough(exercise, verdict))
    .map(({ question, verdict }) => ({ ...question, answered: verdict === 'answered' }))
    .sort((a, b) => Number(a.answered) - Number(b.answered) || b.votes - a.votes || compare(a.text, b.text) || compare(a.id, b.id))
    .slice(0, MAX_SHOWN)
}

function tally(exercise: QuestionsExercise, round: Round): QuestionsTally {
  const takesPart = ({ asked, upvoted }: Asking) => asked.length + upvoted.length > 0
  return {
    kind: 'questions',
    responses: round.respondents.filter(({ answer }) => takesPart(askingIn(answer))).length,
    questions: texts(exercise, round),
  }
}

function items(exercise: QuestionsExercise, round: Round): ModerationItem[] {
  return moderationItems(exercise, round.verdicts, asked(exercise, round).map(({ id, text, votes }) => ({ id, text, people: votes })))
}

export const questions: ActivityKind<QuestionsExercise, QuestionsFace, QuestionsTally> = {
  face: ({ id, question, max }) => ({ id, kind: 'questions', question, max }),
  explanation: withoutKey,
  explains: () => false,
  accept,
  tally,
  movement: () => null,
  items,
  pages: ({ tallies }) => questionPages((tallies?.at(-1) as QuestionsTally | undefined)?.questions ?? []).length,
  texts,
  recorded(exercise, { participant, answer }, verdicts) {
    const { asked, upvoted } = askingIn(answer)
    const open = (verdict: Verdict | undefined) => isLetThrough(exercise, verdict)
    return { asked: asked.filter(question => open(verdictOn(verdicts, idOf(exercise, participant, question)))), upvoted }
  },
}
