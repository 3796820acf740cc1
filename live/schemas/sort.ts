import * as v from 'valibot'
import { commonEntries, exerciseId, question, words } from './parts.ts'

/** A card is read standing up. */
const MAX_WORDS = 20

const card = v.strictObject({
  text: v.pipe(
    words(160),
    v.check(text => text.split(/\s+/).length <= MAX_WORDS, `has more than ${MAX_WORDS} words`),
    v.description('The responsibility as a person reads it before placing it; at most 20 words.'),
  ),
  short: v.pipe(words(42), v.description('The same on one line of the stage.')),
  owner: v.pipe(v.picklist(['program', 'operations', 'shared']), v.description('The bin that most standards name; of a contested card the one to argue against.')),
  level: v.pipe(v.picklist(['easy', 'medium', 'contested']), v.description('contested: good people disagree; it has no key and is never scored.')),
  rationale: v.pipe(words(180), v.description('Why, or on a contested card where standards differ.')),
  accountable: v.optional(v.pipe(words(60), v.description('Shared cards only: the one accountable role to argue for.'))),
  source: words(140),
})

/** exercises/sorts/ID.yaml: the file's name is the exercise's id. */
export const sortFile = v.strictObject({
  kind: v.literal('sort'),
  question,
  bins: v.optional(v.pipe(
    v.strictObject({
      program: v.optional(words(20), 'Program'),
      operations: v.optional(words(20), 'Operations'),
      shared: v.optional(words(20), 'Shared'),
      unsure: v.optional(words(20), 'Not sure'),
    }),
    v.description('What the bins are called.'),
  ), {}),
  cards: v.pipe(
    v.record(exerciseId, card),
    v.minEntries(2, 'needs at least two cards'),
    v.maxEntries(40, 'has more than forty cards'),
    v.description('Each card by its id, in the order of the paper cards.'),
  ),
  sets: v.optional(v.pipe(
    v.record(exerciseId, v.pipe(v.array(exerciseId), v.minLength(1, 'names no card'))),
    v.description('Cards that an agenda has time for, by the id of the agenda; other agendas have all.'),
  ), {}),
  tables: v.optional(v.pipe(v.boolean(), v.description('Whether tables sort together after each person alone.')), false),
  pen: v.optional(v.pipe(v.picklist(['one', 'everyone']), v.description('one: one phone of each table moves the cards, and the others follow; everyone: all may, as remote groups need it.')), 'one'),
  ...commonEntries(),
})
