import * as v from 'valibot'
import { commonEntries, question, words } from './parts.ts'

/** exercises/texts/ID.yaml: the file's name is the exercise's id. */
export const textFile = v.strictObject({
  kind: v.literal('text'),
  question,
  what: v.pipe(words(60), v.description('What the field asks for, such as "What I will do".')),
  by: v.optional(v.pipe(words(60), v.description('What a second, short field asks for, such as "By when"; leave it out where there is none.'))),
  ...commonEntries(),
})
