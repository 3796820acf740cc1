/** Answers in words: commitments, single words and questions. What is written is made up, and could be said in any workplace. */
import type { QuestionsFace } from '../../domain/activities/questions.ts'
import type { TextFace } from '../../domain/activities/text.ts'
import type { WordsFace } from '../../domain/activities/words.ts'
import type { AnswerMaker } from './situation.ts'
import { chanceOf } from '../chance.ts'

const COMMITMENTS: readonly [string, ...string[]] = [
  'ask the shift leads which of our handovers still hurts',
  'name one role that answers for the rota tool',
  'write down what must be true before we close the rollout',
  'sit with the support desk for a morning',
  'show the operations lead our roadmap before it is final',
  'put one measure of the service beside our milestones',
  'ask the sponsor who keeps the benefit after March',
  'invite the night shift to the next readiness check',
]
const DATES: readonly [string, ...string[]] = ['Friday', 'the end of the month', 'our next team meeting', 'two weeks from today', '']

/** The first ones come to many minds. */
const WORDS: readonly [string, ...string[]] = ['ownership', 'ownership', 'ownership', 'late', 'late', 'documents', 'documents', 'trust', 'trust', 'relief', 'gaps', 'questions', 'night shift', 'training', 'blame', 'checklist']

const QUESTIONS: readonly [string, ...string[]] = [
  'Who decides when both roles think the other one should?',
  'What if operations was never asked before go-live?',
  'How long does extra help after go-live last?',
  'Which role keeps the budget when the program has closed?',
  'Can one person have both roles for a while?',
]
const SHARES = 0.65
const ASKS = 0.4
const WANTS_TOO = 0.35

export const text: AnswerMaker<TextFace> = ({ by }, { person, chance }) => [{
  // Two people at one table rarely write the same.
  what: COMMITMENTS[(person.number + Math.floor(chance.next() * 2)) % COMMITMENTS.length] ?? COMMITMENTS[0],
  by: by === null ? '' : chance.pick(DATES),
  shared: chance.happens(SHARES),
}]

export const words: AnswerMaker<WordsFace> = ({ max }, { chance }) => {
  const count = 1 + Math.floor(chance.next() * max)
  return [[...new Set(Array.from({ length: count }, () => chance.pick(WORDS)))]]
}

export const questions: AnswerMaker<QuestionsFace> = ({ id }, { person, chance, texts }) => {
  const asks = chance.happens(ASKS)
  const asked = asks ? [{ id: 'q1', text: chance.pick(QUESTIONS) }] : []
  // Whether somebody wants a question too depends on the question, and not on when it was let through.
  const upvoted = texts.map(each => each.id).filter(each => chanceOf(person.seed, person.number, id, each).happens(WANTS_TOO)).sort()
  return asked.length + upvoted.length > 0 ? [{ asked, upvoted }] : []
}
