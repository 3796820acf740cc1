/** The schema of an agenda in workshop.yaml. */
import * as v from 'valibot'
import { MAX_ID, words } from './parts.ts'

const minutes = v.pipe(v.number(), v.minValue(0, 'must be 0 or more'), v.maxValue(480, 'must be at most 480'))
export const hyphenated = v.pipe(v.string(), v.maxLength(MAX_ID), v.regex(/^[a-z0-9-]+$/, 'must be made of small letters, digits and hyphens'))
const aliases = v.array(words(MAX_ID))

const cut = v.strictObject({
  order: v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(1, 'must be 1 or more'), v.maxValue(99, 'must be at most 99'), v.description('Cuts of an agenda are offered in this order: the first that wins enough, or else the one that wins most.')),
  minutes: v.pipe(v.number(), v.minValue(1, 'must be 1 or more'), v.maxValue(480, 'must be at most 480'), v.description('Minutes won.')),
  text: v.pipe(words(60), v.description('What it does, as in "6 min behind: drop the scenario?"')),
  drops: v.optional(v.pipe(aliases, v.description('Slides of this block that Next then passes over; none where the block is only told shorter.')), []),
})

const block = v.strictObject({
  id: hyphenated,
  title: words(60),
  minutes,
  slides: v.pipe(aliases, v.description('Slides by their routeAlias in slides.md, in the order of telling.')),
  part: v.optional(v.pipe(v.picklist(['tables', 'result']), v.description('Of a block without slides: the part of the activity on the slide before it that this is. tables: tables work together. result: the vote is closed.'))),
  cuts: v.optional(v.pipe(v.array(cut), v.description('What can be left out or shortened when time runs short.'))),
})

function sumOf(blocks: readonly { minutes: number }[]): number {
  return blocks.reduce((sum, each) => sum + each.minutes, 0)
}

export const agendaFile = v.pipe(
  v.strictObject({
    title: words(60),
    minutes,
    blocks: v.pipe(v.array(block), v.minLength(1, 'needs at least one block')),
  }),
  v.check(
    ({ minutes, blocks }) => sumOf(blocks) === minutes,
    ({ input: { minutes, blocks } }) => `says ${minutes} minutes, but the minutes of its blocks add up to ${sumOf(blocks)}`,
  ),
)
