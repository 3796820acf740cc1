import * as v from 'valibot'
import { commonEntries, question, words } from './parts.ts'

const isOptionId = v.regex<string, string>(/^[a-z0-9]{1,12}$/, 'must be named by small letters or digits, such as a')
const optionId = v.pipe(v.string(), isOptionId)
/** YAML reads `key: 1` as a number; options are named by texts. */
const optionName = v.pipe(v.union([v.string(), v.number()]), v.transform(String), isOptionId)

/** exercises/polls/ID.yaml: the file's name is the exercise's id. */
export const pollFile = v.strictObject({
  kind: v.literal('poll'),
  situation: v.optional(v.pipe(words(400), v.description('What happened, told above the question: for scenarios. Two or three short sentences fit the stage best.'))),
  question,
  select: v.optional(v.pipe(v.picklist(['one', 'many']), v.description('How many options a person may choose.')), 'one'),
  options: v.pipe(
    v.record(optionId, words(120)),
    v.minEntries(2, 'needs at least two options'),
    v.maxEntries(12, 'has more than twelve options'),
    v.description('Each option by its letter, in the order of the stage.'),
  ),
  key: v.optional(v.pipe(v.union([
    optionName,
    v.pipe(v.array(optionName), v.minLength(1)),
  ], 'must be an option such as a, or a list such as [a, c]'), v.description('The option (or options) that most standards name; leave it out where good people disagree.'))),
  notSure: v.optional(v.pipe(words(40), v.description('Text of an extra option for people who would rather not guess, such as "Not sure".'))),
  shuffle: v.optional(v.pipe(v.boolean(), v.description('Another order of options on every phone; not for scales.')), true),
  ...commonEntries(),
})
