import * as v from 'valibot'
import { commonEntries, question, words } from './parts.ts'

const statementId = v.pipe(v.string(), v.regex(/^[a-z0-9]{1,12}$/, 'must be named by small letters or digits, such as a'))

/** exercises/scales/ID.yaml: statements to rate from 1 to 5. */
export const scaleFile = v.strictObject({
  kind: v.literal('scale'),
  question: v.pipe(question, v.description('Heading of the slide; it is the statement itself where no others are listed.')),
  ends: v.pipe(v.strictObject({
    low: v.pipe(words(30), v.description('What 1 means.')),
    high: v.pipe(words(30), v.description('What 5 means.')),
  }), v.description('Both ends in words.')),
  statements: v.optional(v.pipe(
    v.record(statementId, words(160)),
    v.minEntries(1, 'needs at least one statement'),
    v.maxEntries(6, 'has more than six statements'),
    v.description('Each statement by its letter. Leave it out where the question is the statement.'),
  )),
  looksBackOn: v.optional(v.pipe(
    v.record(statementId, statementId),
    v.description('Statements that ask how it was at the start, looking back: the letter of each with the letter of the statement that asks the same for now.'),
  )),
  ...commonEntries(),
})
