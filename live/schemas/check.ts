import * as v from 'valibot'
import { commonEntries, exerciseId, question } from './parts.ts'

/** exercises/checks/ID.yaml: several polls that are asked together. */
export const checkFile = v.strictObject({
  kind: v.literal('check'),
  question,
  items: v.pipe(
    v.array(exerciseId),
    v.minLength(1, 'needs at least one poll'),
    v.maxLength(8, 'has more than eight polls'),
    v.description('Ids of polls with a key, in the order they are asked. A second look lists the twins of the first.'),
  ),
  explained: v.optional(v.pipe(v.boolean(), v.description('Whether Next shows the result and explains it. false for a first look: that comes with the second.')), true),
  ...commonEntries(),
})
