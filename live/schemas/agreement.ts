import * as v from 'valibot'
import { commonEntries, exerciseId, question } from './parts.ts'

/** exercises/agreements/ID.yaml: the file's name is the exercise's id. */
export const agreementFile = v.strictObject({
  kind: v.literal('agreement'),
  question,
  from: v.pipe(exerciseId, v.description('Id of the sort whose most disputed cards are agreed on.')),
  items: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3, 'is more than three: the room cannot agree on that many'), v.description('How many cards come to the handover line.')), 3),
  cards: v.optional(v.pipe(v.array(exerciseId), v.description('Cards for a group that has not sorted, by their ids; after them the others of the sort in their order.')), []),
  pen: v.optional(v.pipe(v.picklist(['one', 'everyone']), v.description('one: one phone of each table writes, and the others follow; everyone: all may, as remote groups need it.')), 'one'),
  ...commonEntries(),
})
