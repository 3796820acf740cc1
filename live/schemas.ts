/** The schema of everything that arrives over the wire or from a file. Whatever passed here is trusted inside. */
import type { Answer } from './domain/activities/kind.ts'
import type { FacilitatorCommand, JoinRequest, ResponseSubmission } from './protocol.ts'
import * as v from 'valibot'

// --- wire ---

/** Characters; longer names are nobody's. */
const MAX_ID = 64
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_ID))
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const code = v.pipe(v.string(), v.maxLength(12))

/** Any JSON; its kind decides whether it is an answer. The gateway bounds its size. */
const answer: v.GenericSchema<Answer> = v.union([
  // The most frequent first: the others cost every response a failed try.
  v.string(),
  v.array(v.lazy(() => answer)),
  v.number(),
  v.boolean(),
  v.null(),
  v.record(v.string(), v.lazy(() => answer)),
])

export const joinRequest: v.GenericSchema<unknown, JoinRequest> = v.object({
  version: count,
  seat: v.picklist(['participant', 'stage', 'facilitator']),
  code: v.optional(code),
})

export const responseSubmission: v.GenericSchema<unknown, ResponseSubmission> = v.object({
  code,
  activity: id,
  round: v.pipe(count, v.minValue(1)),
  attempt: v.pipe(count, v.minValue(1)),
  answer,
})

function activityStep<T extends string>(type: T) {
  return v.object({
    type: v.literal(type),
    activity: id,
  })
}
function plain<T extends string>(type: T) {
  return v.object({
    type: v.literal(type),
  })
}

/** Four hours: a timer is for an activity. */
const MAX_TIMER_SECONDS = 14_400
const MAX_PEOPLE = 100_000

export const facilitatorCommand: v.GenericSchema<unknown, FacilitatorCommand> = v.variant('type', [
  plain('next'),
  plain('back'),
  plain('skip'),
  v.object({
    type: v.literal('jump'),
    slide: id,
    click: v.optional(count),
  }),
  v.object({
    type: v.literal('leave'),
    choice: v.picklist(['close', 'leave-open', 'stay']),
  }),
  activityStep('open'),
  activityStep('close'),
  activityStep('show'),
  activityStep('explain'),
  activityStep('vote-again'),
  activityStep('talk'),
  v.object({ type: v.literal('step'), activity: id, step: count }),
  v.object({ type: v.literal('timer'), activity: id, seconds: v.pipe(count, v.maxValue(MAX_TIMER_SECONDS)) }),
  v.object({ type: v.literal('hands'), activity: id, round: v.pipe(count, v.minValue(1)), counts: v.record(id, v.pipe(count, v.maxValue(MAX_PEOPLE))) }),
  v.object({ type: v.literal('moderate'), activity: id, item: id, verdict: v.picklist(['shown', 'hidden', 'answered']) }),
  v.object({ type: v.literal('decide'), activity: id, item: id, decision: v.nullable(v.object({ choice: id, note: v.pipe(v.string(), v.maxLength(500)) })) }),
  v.object({ type: v.literal('people'), people: v.nullable(v.pipe(count, v.maxValue(MAX_PEOPLE))) }),
  v.object({
    type: v.literal('screen'),
    screen: v.picklist(['slide', 'blank', 'join']),
  }),
  v.object({
    type: v.literal('agenda'),
    agenda: id,
  }),
  v.object({
    type: v.literal('address'),
    address: id,
  }),
  plain('pair'),
  plain('end-session'),
  plain('new-session'),
])

// --- files in exercises/: a message goes on after the name of its key, as in `"question" is empty` ---

const words = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty'), v.maxLength(max, `is longer than ${max} characters`))
const isOptionId = v.regex<string, string>(/^[a-z0-9]{1,12}$/, 'must be named by small letters or digits, such as a')
const optionId = v.pipe(v.string(), isOptionId)
/** YAML reads `key: 1` as a number; options are named by texts. */
const optionName = v.pipe(v.union([v.string(), v.number()]), v.transform(String), isOptionId)
const exerciseId = v.pipe(words(MAX_ID), v.regex(/^[\w-]+$/, 'must be made of letters, digits and hyphens'))
const profile = v.picklist(['team', 'career'])

/** exercises/polls/ID.yaml: the file's name is the exercise's id. */
export const pollFile = v.strictObject({
  kind: v.literal('poll'),
  question: v.pipe(words(200), v.description('As it stands on the stage and on the phones.')),
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
  opens: v.optional(v.pipe(v.picklist(['with-slide', 'by-hand', 'on-join']), v.description('with-slide: when the deck has rested on its slide; by-hand: with Next or Open; on-join: asked once after joining.')), 'with-slide'),
  vote: v.optional(v.pipe(v.picklist(['once', 'twice']), v.description('twice: vote, talk, vote again, and only then the results.')), 'once'),
  timerSeconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(MAX_TIMER_SECONDS), v.description('Seconds after which it closes by itself; without it, it is open until somebody closes it.'))),
  minGroup: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100), v.description('Below this many answers the room is shown no distribution.')), 3),
  moderated: v.optional(v.pipe(v.boolean(), v.description('Free text is seen by the room only after the facilitator has let it through.')), false),
  talkSeconds: v.optional(v.pipe(
    v.number(),
    v.integer('must be a whole number of seconds'),
    v.minValue(10, 'must be at least 10 seconds'),
    v.maxValue(900, 'must be at most 900 seconds'),
    v.description('Length of the talk step in seconds.'),
  ), 90),
  rationale: v.pipe(words(600), v.description('Why: shown when the key is explained, and in the guide.')),
  source: v.pipe(words(300), v.description('Where the idea or the key comes from, with year.')),
  profile: v.optional(v.pipe(profile, v.description('career: only in workshops of that profile.'))),
  twinOf: v.optional(v.pipe(exerciseId, v.description('Id of the exercise whose idea this one asks again.'))),
})
export type PollFile = v.InferOutput<typeof pollFile>

/** A file of one exercise, told apart by its `kind`. */
export const exerciseFile = v.variant('kind', [pollFile])
export type ExerciseFile = v.InferOutput<typeof exerciseFile>

const minutes = v.pipe(v.number(), v.minValue(0, 'must be 0 or more'), v.maxValue(480, 'must be at most 480'))
const hyphenated = v.pipe(v.string(), v.maxLength(MAX_ID), v.regex(/^[a-z0-9-]+$/, 'must be made of small letters, digits and hyphens'))
const block = v.strictObject({
  id: hyphenated,
  title: words(60),
  minutes,
  slides: v.pipe(v.array(words(MAX_ID)), v.description('Slides by their routeAlias in slides.md, in the order of telling.')),
})
function sumOf(blocks: readonly { minutes: number }[]): number {
  return blocks.reduce((sum, each) => sum + each.minutes, 0)
}
const agenda = v.pipe(
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

/** exercises/workshop.yaml */
export const workshopFile = v.strictObject({
  title: words(120),
  lang: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a language tag such as en or de-AT')),
  objectives: v.pipe(v.array(words(200)), v.minLength(1, 'needs at least one objective')),
  profile: v.pipe(profile, v.description('team: colleagues together. career: people who may talk about their next job.')),
  agenda: v.pipe(v.union([v.string(), v.number()], 'must be the id of an agenda'), v.description('Id of the agenda that a new session starts with.'), v.transform(String)),
  agendas: v.pipe(v.record(hyphenated, agenda), v.minEntries(1, 'needs at least one agenda'), v.description('Agendas by their id; the minutes of the blocks must add up.')),
  wifi: v.optional(v.pipe(
    v.strictObject({
      ssid: v.pipe(words(32), v.description('Name of the network; in quotes when it is a number.')),
      password: v.optional(v.pipe(v.string(), v.maxLength(63, 'is longer than 63 characters'), v.description('In quotes when it is a number.')), ''),
      security: v.optional(v.pipe(v.picklist(['WPA', 'WEP', 'nopass']), v.description('WPA covers WPA2 and WPA3; nopass: an open network.')), 'WPA'),
      hidden: v.optional(v.pipe(v.boolean(), v.description('true where the network does not announce its name.')), false),
    }),
    v.check(({ security, password }) => security !== 'WPA' || password.length >= 8, 'needs a password of at least 8 characters, or "security: nopass" for an open network'),
    v.description('Shown on the join slide. Leave it out where people use their own network.'),
  )),
})
export type WorkshopFile = v.InferOutput<typeof workshopFile>
