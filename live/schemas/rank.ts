import * as v from 'valibot'
import { commonEntries, question, words } from './parts.ts'

const itemId = v.pipe(v.string(), v.regex(/^[a-z0-9]{1,12}$/, 'must be named by small letters or digits, such as a'))

/** exercises/ranks/ID.yaml: the file's name is the exercise's id. */
export const rankFile = v.strictObject({
  kind: v.literal('rank'),
  question,
  items: v.pipe(
    v.record(itemId, words(60)),
    v.minEntries(3, 'needs at least three items'),
    v.maxEntries(7, 'has more than seven items'),
    v.description('What is put in order, each item by its letter.'),
  ),
  shuffle: v.optional(v.pipe(v.boolean(), v.description('Another order of items on every phone.')), true),
  ...commonEntries(),
})
