/** The schema of everything that arrives over the wire or from a file. Whatever passed here is trusted inside. */
import type { Answer } from './domain/activities/kind.ts'
import type { SlipRequest } from './domain/slips.ts'
import type { FacilitatorCommand, JoinRequest, ResponseSubmission, SeenCommand } from './protocol.ts'
import * as v from 'valibot'
import { BANDS } from './domain/advice.ts'
import { MAX_TABLE } from './domain/boards/tables.ts'
import { MAX_PEOPLE_A_PHONE } from './domain/people.ts'
import { MAX_SLIP } from './domain/slips.ts'
import { agendaFile, hyphenated } from './schemas/agenda.ts'
import { agreementFile } from './schemas/agreement.ts'
import { agreeCommand } from './schemas/boards.ts'
import { checkFile } from './schemas/check.ts'
import { client } from './schemas/client.ts'
import { MAX_ID, MAX_TIMER_SECONDS, profile, words } from './schemas/parts.ts'
import { pollFile } from './schemas/poll.ts'
import { questionsFile } from './schemas/questions.ts'
import { rankFile } from './schemas/rank.ts'
import { scaleFile } from './schemas/scale.ts'
import { sortFile } from './schemas/sort.ts'
import { textFile } from './schemas/text.ts'
import { wordsFile } from './schemas/words.ts'

// --- wire ---

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_ID))
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const code = v.pipe(v.string(), v.maxLength(12))
const person = v.pipe(count, v.minValue(1), v.maxValue(MAX_PEOPLE_A_PHONE))

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
  person: v.optional(person),
})

export const responseSubmission: v.GenericSchema<unknown, ResponseSubmission> = v.object({
  code,
  activity: id,
  round: v.pipe(count, v.minValue(1)),
  attempt: v.pipe(count, v.minValue(1)),
  answer,
  person: v.optional(person),
})

export const slipRequest: v.GenericSchema<unknown, SlipRequest> = v.object({
  activity: id,
  round: v.optional(v.pipe(count, v.minValue(1))),
  entry: v.optional(v.object({ slip: v.pipe(count, v.minValue(1), v.maxValue(MAX_SLIP)), answer })),
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

const MAX_PEOPLE = 100_000
/** Longer than any code, alias and phase together. */
const MAX_SEEN = 300

const command: v.GenericSchema<unknown, FacilitatorCommand> = v.variant('type', [
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
  agreeCommand,
  v.object({ type: v.literal('people'), people: v.nullable(v.pipe(count, v.maxValue(MAX_PEOPLE))) }),
  v.object({ type: v.literal('teams'), tables: v.nullable(v.pipe(count, v.minValue(1), v.maxValue(MAX_TABLE))) }),
  v.object({ type: v.literal('pen'), pen: v.picklist(['one', 'everyone']) }),
  v.object({
    type: v.literal('screen'),
    screen: v.picklist(['slide', 'blank', 'join']),
  }),
  v.object({
    type: v.literal('agenda'),
    agenda: id,
  }),
  v.object({ type: v.literal('room-until'), endsAt: v.nullable(count) }),
  plain('start-clock'),
  v.object({ type: v.literal('cut'), cut: id, taken: v.boolean() }),
  v.object({
    type: v.literal('address'),
    address: id,
  }),
  plain('pair'),
  plain('end-session'),
  plain('new-session'),
  plain('clear-simulated'),
])

/** A command, and where the room stood on the screen of whoever gave it. */
export const facilitatorCommand: v.GenericSchema<unknown, SeenCommand> = v.intersect([command, v.object({ seen: v.optional(v.pipe(v.string(), v.maxLength(MAX_SEEN))) })])

// --- files in exercises/: a message goes on after the name of its key, as in `"question" is empty` ---

/** A file of one exercise, told apart by its `kind`. */
export const exerciseFile = v.variant('kind', [
  pollFile,
  checkFile,
  scaleFile,
  agreementFile,
  sortFile,
  textFile,
  wordsFile,
  rankFile,
  questionsFile,
])
export type ExerciseFile = v.InferOutput<typeof exerciseFile>

const percent = v.pipe(v.number(), v.minValue(0, 'must be 0 or more'), v.maxValue(100, 'must be at most 100'))

/** exercises/workshop.yaml */
export const workshopFile = v.strictObject({
  title: words(120),
  lang: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a language tag such as en or de-AT')),
  objectives: v.pipe(v.array(words(200)), v.minLength(1, 'needs at least one objective')),
  profile: v.pipe(profile, v.description('team: colleagues together. career: people who may talk about their next job.')),
  agenda: v.pipe(v.union([v.string(), v.number()], 'must be the id of an agenda'), v.description('Id of the agenda that a new session starts with.'), v.transform(String)),
  agendas: v.pipe(v.record(hyphenated, agendaFile), v.minEntries(1, 'needs at least one agenda'), v.description('Agendas by their id; the minutes of the blocks must add up.')),
  bands: v.optional(v.pipe(
    v.strictObject({ low: percent, high: percent }),
    v.check(({ low, high }) => low <= high, 'must have its low at or below its high'),
    v.description('Percent of a first vote. Below low the console advises to explain again, above high to move on, between them to talk and vote again.'),
  ), BANDS),
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
  client: v.optional(v.pipe(client, v.description('Whom the report is made for. Leave it out, and the report names nobody.'))),
})
export type WorkshopFile = v.InferOutput<typeof workshopFile>
