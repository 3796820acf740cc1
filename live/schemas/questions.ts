import * as v from 'valibot'
import { commonEntries, question } from './parts.ts'

/** exercises/questions/ID.yaml: the file's name is the exercise's id. */
export const questionsFile = v.strictObject({
  kind: v.literal('questions'),
  question,
  max: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10), v.description('Questions per person, at most 10.')), 3),
  // A question is no distribution: one is enough to be read.
  ...commonEntries({ moderated: true, minGroup: 1 }),
})
