/** Texts, words, orders and questions in files of the content. */
import type { ExerciseBase } from '../../domain/activities/kind.ts'
import type { ContentProblem, Parsed } from '../contentProblem.ts'
import type { ContentKind } from './contentKind.ts'

export const textContent: ContentKind<'text'> = {
  read: (file, base) => ({ ...file, ...base, by: file.by ?? null }),
  problems: arrivalProblems,
}

export const wordsContent: ContentKind<'words'> = {
  read: (file, base) => ({ ...file, ...base }),
  problems: arrivalProblems,
}

export const rankContent: ContentKind<'rank'> = {
  read: ({ items, ...file }, base, keysOf) => ({
    ...file,
    ...base,
    items: keysOf(['items']).map(id => ({ id, text: items[id] ?? '' })),
  }),
  problems: ({ value, placeOf }) => [
    ...value.items.filter(({ text }, at) => value.items.findIndex(other => other.text === text) < at).map(({ id, text }) => ({
      ...placeOf(['items', id]),
      message: `the text "${text}" stands on two items. Give each its own.`,
    })),
    ...arrivalProblems({ value, placeOf }),
  ],
}

export const questionsContent: ContentKind<'questions'> = {
  read: (file, base) => ({ ...file, ...base }),
  problems: arrivalProblems,
}

/** What is asked after joining is answered with one tap. */
function arrivalProblems({ value, placeOf }: Parsed<Pick<ExerciseBase, 'opens'>>): ContentProblem[] {
  return value.opens === 'on-join'
    ? [{ ...placeOf(['opens']), message: 'only a poll can open on-join. Use with-slide or by-hand.' }]
    : []
}
