/** The schema of a report.json, read from a disk: another machine may have made it, and somebody may have edited it. */
import type { Answer } from '../domain/activities/kind.ts'
import type { ReportPart } from '../domain/annotations.ts'
import type { Report, ReportActivity, ReportAgreement } from '../domain/report.ts'
import * as v from 'valibot'
import { KINDS } from '../domain/activities/registry.ts'
import { REPORT_PARTS } from '../domain/annotations.ts'
import { REPORT_VERSION } from '../domain/report.ts'

const count = v.pipe(v.number(), v.safeInteger('must be a whole number'), v.minValue(0, 'must be 0 or more'))
const minutes = v.pipe(v.number(), v.minValue(0, 'must be 0 or more'))
const round = v.pipe(count, v.minValue(1, 'must be 1 or more'))
const minute = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/, 'must be a time in UTC to the minute, such as 2026-11-23T13:45Z'))
const kind = v.picklist(KINDS, 'is not a kind of activity that this workshop knows')
const answer = v.custom<Answer>(value => value !== undefined, 'is missing')

const face = v.looseObject({ id: v.string(), kind, question: v.string() })
const tally = v.looseObject({ kind, responses: count })
const shown = v.looseObject({
  face,
  round,
  tallies: v.nullable(v.array(tally)),
  tooFew: v.boolean(),
  bySide: v.nullable(v.object({ change: tally, run: tally })),
  decisions: v.nullable(v.record(v.string(), v.object({ choice: v.string(), note: v.string() }))),
  movement: v.nullable(v.looseObject({ pairs: count, moved: count, moves: v.array(v.unknown()) })),
  explanation: v.nullable(v.looseObject({ key: v.array(v.string()), rationale: v.string(), source: v.string() })),
})

const activity = v.pipe(
  v.object({
    id: v.string(),
    kind,
    question: v.string(),
    slide: v.nullable(v.string()),
    phase: v.picklist(['waiting', 'open', 'closed', 'shown', 'explained']),
    rounds: v.array(v.object({ round, hands: v.record(v.string(), count), tally })),
    notes: v.nullable(v.looseObject({})),
    minGroup: v.exactOptional(count),
    shown,
  }),
  v.check(
    ({ kind, rounds, shown: { face, tallies } }) => [face, ...tallies ?? [], ...rounds.map(({ tally }) => tally)].every(part => part.kind === kind),
    'has parts of another kind of activity',
  ),
  // What is inside a face and a tally is its kind's own matter.
  v.transform(parsed => parsed as unknown as ReportActivity),
)

const agreement = v.pipe(
  v.looseObject({
    activity: v.string(),
    question: v.string(),
    items: v.array(v.looseObject({ card: v.string(), short: v.string() })),
    handedOver: v.boolean(),
    accepted: v.boolean(),
    signed: v.boolean(),
    drafts: v.array(v.unknown()),
  }),
  v.transform(parsed => parsed as unknown as ReportAgreement),
)

/** report.json */
export const reportFile: v.GenericSchema<unknown, Report> = v.object({
  version: v.literal(REPORT_VERSION, `must be ${REPORT_VERSION}: another version of the workshop made this report`),
  session: v.object({
    code: v.string(),
    title: v.string(),
    lang: v.string(),
    createdAt: minute,
    endedAt: v.nullable(minute),
    agenda: v.object({ id: v.string(), title: v.string() }),
    profile: v.picklist(['team', 'career']),
    people: v.nullable(count),
    participants: count,
    simulated: v.optional(count, 0),
    slips: v.exactOptional(count),
    kept: v.exactOptional(count),
  }),
  client: v.exactOptional(v.object({
    name: v.string(),
    date: v.nullable(v.string()),
    // Nothing that a report would fetch from elsewhere.
    logo: v.nullable(v.pipe(v.string(), v.regex(/^data:image\/(?:png|jpeg|svg\+xml);base64,[\w+/=]+$/, 'must be a picture within the report'))),
  })),
  annotations: v.exactOptional(v.object({
    words: v.pipe(v.record(v.picklist(REPORT_PARTS), v.string()), v.transform(words => words as Partial<Record<ReportPart, string>>)),
    tables: v.boolean(),
    notes: v.array(v.object({ minute, slide: v.string(), text: v.string() })),
  })),
  // Reports of before this was kept have none.
  blocks: v.optional(v.array(v.object({ id: v.string(), title: v.string(), planned: minutes, cut: minutes, actual: v.nullable(count), began: v.nullable(minute) })), []),
  agreement: v.nullable(agreement),
  decisions: v.array(v.object({ activity: v.string(), item: v.string(), choice: v.string(), note: v.string() })),
  activities: v.array(activity),
  responses: v.array(v.object({ token: v.string(), activity: v.string(), kind, round, answer, minute, paper: v.exactOptional(v.literal(true)) })),
})
