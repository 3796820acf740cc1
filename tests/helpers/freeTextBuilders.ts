/** Builders of free text and orders: exercises with what a test cares about on top. */
import type { ExerciseBase } from '../../live/domain/activities/kind.ts'
import type { QuestionsExercise } from '../../live/domain/activities/questions.ts'
import type { RankExercise } from '../../live/domain/activities/rank.ts'
import type { TextExercise } from '../../live/domain/activities/text.ts'
import type { WordsExercise } from '../../live/domain/activities/words.ts'

/** With the id K1, which stands on the slide `poll` of the tests' deck. */
function aBase(): ExerciseBase {
  return {
    id: 'K1',
    question: 'What comes next?',
    opens: 'with-slide',
    vote: 'once',
    talkSeconds: 90,
    timerSeconds: null,
    minGroup: 1,
    moderated: true,
    rationale: 'People differ.',
    source: 'Our own, 2026',
    profile: null,
    twinOf: null,
  }
}

export const aText = (with_: Partial<TextExercise> = {}): TextExercise => ({ ...aBase(), kind: 'text', what: 'I will', by: 'By when', ...with_ })
export const aWords = (with_: Partial<WordsExercise> = {}): WordsExercise => ({ ...aBase(), kind: 'words', max: 3, ...with_ })
export const aQuestions = (with_: Partial<QuestionsExercise> = {}): QuestionsExercise => ({ ...aBase(), kind: 'questions', max: 3, ...with_ })
export function aRank(with_: Partial<RankExercise> = {}): RankExercise {
  const items = ['Owner', 'People', 'Support', 'Measures'].map((text, at) => ({ id: 'abcd'[at]!, text }))
  return { ...aBase(), kind: 'rank', items, shuffle: true, moderated: false, ...with_ }
}
