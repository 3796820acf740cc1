/** What is left of a session: everything that a reader needs to understand it alone, and nothing that names anybody. */
import type { ActivityView } from '../protocol.ts'
import type { Agreement, AgreementDraft } from './activities/agreement.ts'
import type { Answer, Respondent } from './activities/kind.ts'
import type { BoardFacts } from './boards/scene.ts'
import type { TableNotes } from './boards/sortTable.ts'
import type { Client, Exercise, ExerciseId, Kind, Tally } from './exercise.ts'
import type { ReportBlock as BlockInTime } from './reportBlocks.ts'
import type { Minute, ReportAnnotations } from './reportFacts.ts'
import type { Decision, Phase, Session, Surroundings } from './session.ts'
import type { ActivityInput } from './view.ts'
import { compare } from './activities/freeText.ts'
import { chosenIn } from './activities/poll.ts'
import { kindOf } from './activities/registry.ts'
import { isBlank } from './boards/draft.ts'
import { agreementIn, NO_BOARDS, tablesOfSort } from './boards/scene.ts'
import { earlierOf } from './comparisonView.ts'
import { blocksOf } from './reportBlocks.ts'
import { minuteOf, peopleIn, writtenIn } from './reportFacts.ts'
import { activityState, arrivalExercise, exerciseIn, wholeAgenda } from './session.ts'
import { slipNumber } from './slips.ts'
import { finalView } from './view.ts'

/** Grows when an older reader could no longer make sense of a report. */
export const REPORT_VERSION = 1

export interface Report {
  version: typeof REPORT_VERSION
  session: {
    code: string
    title: string
    lang: string
    createdAt: Minute
    endedAt: Minute | null
    agenda: { id: string, title: string }
    profile: 'team' | 'career'
    /** People in the room, phone or not; null when nobody counted. */
    people: number | null
    /** People who answered anything on a phone. */
    participants: number
    /** Simulated people of a rehearsal, who are left out of everything here; 0 in reports that are older than rehearsals. */
    simulated: number
    /** Numbered slips of paper with at least one answer; missing where there were none. */
    slips?: number
    /** People who took their page with them; missing where nobody did. */
    kept?: number
  }
  /** Whom it is made for; missing where the workshop names nobody, and in older reports. */
  client?: Client
  /** What the facilitator wrote: notes for themselves, words of their own for each part. Missing in older reports. */
  annotations?: ReportAnnotations
  /** The agenda in time, block by block. */
  blocks: ReportBlock[]
  agreement: ReportAgreement | null
  decisions: ReportDecision[]
  /** Activities that somebody opened or answered, in the order of the slides. */
  activities: ReportActivity[]
  /** One row for each response, in an order that tells nothing. */
  responses: ReportResponse[]
}

/** Planned against actual minutes. */
export interface ReportBlock extends Omit<BlockInTime, 'began'> { began: Minute | null }

export interface ReportAgreement extends Omit<Agreement, 'signers'> {
  activity: ExerciseId
  question: string
  /** What each table wrote before. */
  drafts: AgreementDraft[]
}

/** `item` and `choice` are ids of the activity's face, such as a card and a bin. */
export interface ReportDecision extends Decision { activity: ExerciseId, item: string }

export interface ReportActivity {
  id: ExerciseId
  kind: Kind
  question: string
  /** routeAlias of its slide, or null when it stands on none. */
  slide: string | null
  /** How far it came. */
  phase: Phase
  /** Below this many answers no distribution leaves the facilitator's hands. Missing in older reports. */
  minGroup?: number
  /** All rounds; counted for the facilitator, also where they are too few for the room. */
  rounds: ReportRound[]
  /** What tables wrote beside their cards, without saying which; null for activities without tables. */
  notes: TableNotes | null
  /** What the room may see of it in the end. */
  shown: ReportView
}

export interface ReportRound {
  round: number
  /** People counted in the room, by the kind's own keys; they have no row below. */
  hands: Record<string, number>
  tally: Tally
}

/** An activity's view without what only matters while it runs. */
export type ReportView = Omit<ActivityView, 'id' | 'phase' | 'step' | 'steps' | 'closesAt' | 'talkEndsAt'>

export interface ReportResponse {
  /** The same for all responses of one participant in this report, and in no other one. */
  token: string
  activity: ExerciseId
  kind: Kind
  round: number
  /** Null, or less than what was given, where text is private or not let through. */
  answer: Answer
  /** When it was saved last. */
  minute: Minute
  /** It came on a numbered slip of paper, and was typed in then; missing where it came by phone. */
  paper?: true
}

export interface StoredAnswer extends Respondent { activity: ExerciseId, round: number, savedAt: number }

export interface ReportInput extends Pick<Surroundings, 'content' | 'deck'> {
  session: Session
  /** In ms: a block that goes on is counted until then. */
  now?: number | undefined
  /** Every response of the session, those of simulated participants left out. */
  responses: readonly StoredAnswer[]
  /** How many of them are left out. */
  simulated: number
  /** Boards of the present round, by activity. */
  boards: ReadonlyMap<ExerciseId, BoardFacts['boards']>
  /** Where participants sit. */
  tables: BoardFacts['tables']
  /** A name for a participant that nobody can find the participant from. */
  tokenOf: (participant: string) => string
}

/** The report of a session, running or over. Responses to exercises that the content no longer has are left out: nobody could understand them. */
export function buildReport(input: ReportInput): Report {
  const { session, content, responses } = input
  const exercises = exercisesOf(input)
  const started = exercises.filter(exercise => activityState(session, exercise.id).phase !== 'waiting' || responses.some(({ activity }) => activity === exercise.id))
  const { title, lang, profile, agendas, client } = content.workshop
  return {
    version: REPORT_VERSION,
    session: {
      code: session.code,
      title,
      lang,
      createdAt: minuteOf(session.createdAt),
      endedAt: session.endedAt === null ? null : minuteOf(session.endedAt),
      agenda: { id: session.agenda, title: agendas.find(({ id }) => id === session.agenda)?.title ?? session.agenda },
      profile,
      people: session.people,
      ...peopleIn(responses),
      simulated: input.simulated,
    },
    ...client && { client },
    annotations: writtenIn(session),
    blocks: blocksOf(session, input, input.now).map(block => ({ ...block, began: block.began === null ? null : minuteOf(block.began) })),
    agreement: started.map(exercise => reportAgreement(exercise, input)).find(each => each !== null) ?? null,
    decisions: started.flatMap(({ id }) => Object.entries(activityState(session, id).decisions).map(([item, decision]) => ({ activity: id, item, ...decision }))),
    activities: started.map(exercise => reportActivity(exercise, input)),
    responses: started.flatMap(exercise => rowsOf(exercise, input)),
  }
}

/** As the session's agenda has them: the arrival question, then in the order of the slides, then those on no slide. */
export function exercisesOf({ session, content, deck }: Pick<ReportInput, 'session' | 'content' | 'deck'>): Exercise[] {
  const told = wholeAgenda(session, { content, deck })
  const onSlides = [...told, ...deck.map(({ alias }) => alias)].flatMap(alias => deck.find(slide => slide.alias === alias)?.exercise ?? [])
  const arrival = arrivalExercise(content)
  const ids = new Set([...arrival === null ? [] : [arrival.id], ...onSlides, ...content.exercises.keys()])
  return [...ids].flatMap(id => exerciseIn(session, id, content) ?? [])
}

function reportActivity(exercise: Exercise, input: ReportInput): ReportActivity {
  const { session, deck } = input
  const { id, kind, question } = exercise
  const { phase, hands, verdicts } = activityState(session, id)
  const facts = activityInput(exercise, input)
  const { id: _, phase: __, step, steps, closesAt, talkEndsAt, ...shown } = finalView(exercise, facts)
  return {
    id,
    kind,
    question,
    slide: deck.find(slide => slide.exercise === id)?.alias ?? null,
    phase: exercise.opens === 'on-join' ? 'shown' : phase,
    minGroup: exercise.minGroup,
    rounds: facts.rounds.map((respondents, at) => {
      const round = { respondents, hands: hands[at + 1] ?? {}, verdicts }
      return { round: at + 1, hands: round.hands, tally: kindOf(exercise).tally(exercise, round) }
    }),
    notes: tablesOfSort({ ...facts, ...facts.boards, exercise })?.notes ?? null,
    shown,
  }
}

function reportAgreement(exercise: Exercise, input: ReportInput): ReportAgreement | null {
  const facts = activityInput(exercise, input)
  const made = agreementIn({ ...facts, ...facts.boards, exercise }, true)
  if (made === null)
    return null
  const { items, handedOver, accepted } = made.agreement
  // Where the terms of a rehearsal are left out, so is the step at which the room signed them.
  const signed = made.agreement.signed && (input.simulated === 0 || items.some(item => !isBlank(item)))
  return { activity: exercise.id, question: exercise.question, items, handedOver, accepted, signed, drafts: made.drafts }
}

/** Everything that a view of this one activity is made of. */
export function activityInput(exercise: Exercise, input: Pick<ReportInput, 'session' | 'content' | 'responses' | 'boards' | 'tables'>): ActivityInput {
  const { session, content } = input
  const { round } = activityState(session, exercise.id)
  const given = (activity: ExerciseId, inRound: number) => input.responses.filter(each => each.activity === activity && each.round === inRound)
  const earlier = earlierOf(exercise, session, content)
  const arrival = arrivalExercise(content)
  const sorted = exercise.kind === 'agreement' ? exercise.from : exercise.id
  return {
    session,
    content,
    rounds: Array.from({ length: round }, (_, at) => given(exercise.id, at + 1)),
    earlier: earlier && { exercise: earlier.exercise, respondents: given(earlier.id, earlier.round) },
    sides: new Map(arrival === null ? [] : given(arrival.id, 1).map(({ participant, answer }) => [participant, chosenIn(answer)[0] ?? ''])),
    boards: {
      ...NO_BOARDS,
      boards: input.boards.get(exercise.id) ?? [],
      tables: input.tables,
      sorted: given(sorted, activityState(session, sorted).round),
    },
  }
}

function rowsOf(exercise: Exercise, { session, responses, tokenOf }: ReportInput): ReportResponse[] {
  const { id, kind } = exercise
  const { verdicts } = activityState(session, id)
  const { recorded } = kindOf(exercise)
  return responses
    .filter(({ activity }) => activity === id)
    .map(({ participant, round, answer, savedAt }) => ({
      token: tokenOf(participant),
      activity: id,
      kind,
      round,
      answer: recorded === undefined ? answer : recorded(exercise, { participant, answer }, verdicts),
      minute: minuteOf(savedAt),
      ...slipNumber(participant) !== null && { paper: true as const },
    }))
    .sort((a, b) => a.round - b.round || compare(a.token, b.token))
}
