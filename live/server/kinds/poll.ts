/** Polls in files of the content. */
import type { PollExercise } from '../../domain/activities/poll.ts'
import type { ContentProblem } from '../contentProblem.ts'
import type { ContentKind } from './contentKind.ts'

export const pollContent: ContentKind<'poll'> = {
  read: ({ options, key, ...file }, base, keysOf) => ({
    ...file,
    ...base,
    situation: file.situation ?? null,
    options: keysOf(['options']).map(option => ({ id: option, text: options[option] ?? '' })),
    key: key === undefined ? null : [...new Set([key].flat())],
    notSure: file.notSure ?? null,
  }),

  problems({ value, placeOf }) {
    if (value.options.length === 0)
      return [{ ...placeOf(['options']), message: '"options" must give each option its letter, such as "a: Tea".' }]
    const ids = value.options.map(({ id }) => id)
    const unknownKeys = (value.key ?? []).filter(key => !ids.includes(key)).map(key => ({
      ...placeOf(['key']),
      message: `key "${key}" is not one of the options ${ids.join(', ')}. Name one of them, or leave the key out.`,
    }))
    const sameTexts = twice(value).map(({ id, text }): ContentProblem => ({
      ...placeOf(['options', id]),
      message: `the text "${text}" stands on two options. Give each its own.`,
    }))
    const ranked = value.opens === 'on-join' && (value.key !== null || value.vote === 'twice')
      ? [{ ...placeOf(['opens']), message: 'a question that opens on-join is asked once and never explained. Remove its key and "vote: twice".' }]
      : []
    return [...unknownKeys, ...sameTexts, ...ranked]
  },
}

function twice({ options, notSure }: PollExercise) {
  return options.filter(({ text }, at) => options.findIndex(other => other.text === text) < at || text === notSure)
}
