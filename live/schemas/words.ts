import * as v from 'valibot'
import { commonEntries, question } from './parts.ts'

/** exercises/words/ID.yaml: the file's name is the exercise's id. */
export const wordsFile = v.strictObject({
  kind: v.literal('words'),
  question,
  max: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5), v.description('Words per person, at most 5.')), 3),
  ...commonEntries({ moderated: true }),
})
