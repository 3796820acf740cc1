import type { SeenCommand } from './commands.ts'
import type { Agreement } from './domain/activities/agreement.ts'
import type { Comparison } from './domain/activities/comparison.ts'
import type { PublicText } from './domain/activities/freeText.ts'
import type { Answer, Movement } from './domain/activities/kind.ts'
import type { SortTally } from './domain/activities/sort.ts'
import type { Arrivals } from './domain/arrivals.ts'
import type { BoardRequest, BoardView } from './domain/boards/request.ts'
import type { DeckOutline } from './domain/deck.ts'
/**
 * The wire contract between server, phones, deck and console: types and constants only.
 * docs/protocol.md is the same as a table.
 */
import type { ExerciseId, Explanation, Face, Tally } from './domain/exercise.ts'
import type { PersonHere } from './domain/people.ts'
import type { Decision, Phase, Position, Screen } from './domain/session.ts'
import type { SlipRequest, SlipSheet } from './domain/slips.ts'
import type { FacilitatorView } from './facilitatorView.ts'
import type { Failure } from './failures.ts'

export { STAGE_COMMANDS } from './commands.ts'
export type { FacilitatorCommand, SeenCommand } from './commands.ts'
export type { ActivityBrief, Asking, CopyProblem, CopyState, FacilitatorView } from './facilitatorView.ts'
export type { ErrorCode, Failure } from './failures.ts'

/** Grows when an old page can no longer talk to a new server; an old page then reloads itself. */
export const PROTOCOL_VERSION = 1

/** Who a connection is. "Role" is a word of the exercises, never of access. */
export type Seat = 'participant' | 'stage' | 'facilitator'

export type Result<T, E = Failure> = { ok: true, value: T } | { ok: false, error: E }
export type Ack<T> = (result: Result<T>) => void

/** A participant's own response, as that participant (and nobody else) may see it. */
export interface OwnResponse {
  activity: ExerciseId
  round: number
  /** Grows by one with every change of the answer on any of the participant's tabs. */
  attempt: number
  answer: Answer
}

// --- views: whole small snapshots, one for each seat; a newer revision replaces an older one ---

export interface SessionFace {
  code: string
  title: string
  /** BCP 47 tag of the content, for `lang`. */
  lang: string
  ended: boolean
}

/** Who is in the room beside the phones. */
export interface InTheRoom {
  /** How many people are there, phone or not; null before somebody has counted. */
  people: number | null
  /** Of those who answered in the present round, counted by hand. */
  hands: number
  /** Of these, those who answered on a numbered slip of paper; missing where nobody did. */
  slips?: number
}

/** An activity as a seat may see it in its phase. */
export interface ActivityView {
  id: ExerciseId
  phase: Phase
  round: number
  face: Face
  /** 0-based step within the phase, and how many there are. */
  step: number
  steps: number
  /** When the server closes it, in ms of its clock; null when nobody set a time. */
  closesAt: number | null
  /** End of the talk step in ms of the server's clock, or null when nobody is asked to talk. */
  talkEndsAt: number | null
  /** Only where the facilitator has counted, or somebody answered without a phone. */
  room?: InTheRoom
  /** Tallies of round 1, 2, … up to the present one (of a sort only the first and the present one); null before `shown`. */
  tallies: Tally[] | null
  /** True from `shown` on when too few have answered for a distribution: `tallies` is null then. */
  tooFew: boolean
  /** The present round of people who mostly work in change and in run, where each are enough; else null. */
  bySide: { change: Tally, run: Tally } | null
  /** What the group decided, by the kind's own keys; null before `shown`, but on the stage where the room sorts there. */
  decisions: Record<string, Decision> | null
  /** Who moved from round 1 to the present round; null before `shown` and in round 1. */
  movement: Movement | null
  /** The same people before and after, where it asks an earlier exercise again; not before the room may see what it reveals. */
  comparison?: Comparison
  /** What most standards say and why; null before `explained`. */
  explanation: Explanation | null
  /** Of a sort with tables, from `shown` on: tables for each bin of each card, beside the people's own. */
  tables?: SortTally
  /** Of an agreement: its cards, and from `shown` on what the room agreed. */
  agreement?: Agreement
  /** Of questions: what was let through, as long as no tally has it. */
  texts?: PublicText[]
}

export interface View {
  revision: number
  /** The server's clock in ms when the view was made: the base of every countdown. */
  now: number
  session: SessionFace
  activity: ActivityView | null
}

/** The same for every participant of a session; own responses travel apart (OwnResponse). */
export interface ParticipantView extends View {
  /** The slide on the stage: its title, its message, and its drawing in words. */
  slide: { title: string, message: string, drawing: string }
  /** The question asked once after joining ("Where do you mostly work?"), or null when there is none. */
  arrival: ActivityView | null
  /** How many random tables there are; missing where everybody chooses. */
  teams?: number
  /** What the room agreed, from the moment that both sides have signed: it stays, whatever comes next. */
  agreed?: Agreement
  /** It is the minute in which everybody keeps a page of their own. */
  keep?: true
}

export interface JoinFace {
  /** What the QR says. */
  url: string
  /** The address as somebody types it, without scheme. */
  short: string
  code: string
  wifi: { ssid: string, password: string, qr: string } | null
}

/** What the projector may show. */
export interface StageView extends View {
  position: Position
  screen: Screen
  join: JoinFace
  /** Responses of the present round: how many, never which. 0 when there is no activity. */
  responses: number
  /** Of these, people who have answered everything; only where there are several things to answer. */
  finished?: number
  /** Who is here already; only while people join. */
  arrivals?: Arrivals
  /** Page numbers of the session's agenda: this slide is the `at`th of `of`; `at` is 0 outside the agenda. */
  page: { at: number, of: number }
}

export type ViewOf<S extends Seat> = S extends 'facilitator' ? FacilitatorView : S extends 'stage' ? StageView : ParticipantView

/** What does not change with a vote: sent once after joining, and again when a file in exercises/ was edited. */
export interface StageContent {
  /** Faces of all exercises by id, so that previews of other slides can be drawn. */
  faces: Record<ExerciseId, Face>
}
export interface FacilitatorContent extends StageContent {
  explanations: Record<ExerciseId, Explanation>
  slides: DeckOutline
  /** Slides of each agenda in order, by routeAlias. */
  agendas: { id: string, title: string, slides: string[] }[]
}
export type ContentOf<S extends Seat> = S extends 'facilitator' ? FacilitatorContent : S extends 'stage' ? StageContent : null

// --- requests ---

export interface JoinRequest<S extends Seat = Seat> {
  version: number
  seat: S
  /** Join code; without it the current session. */
  code?: string | undefined
  /** Participants: which of the people on this phone, 1 to 4; without it the first. */
  person?: number | undefined
}

export interface Joined<S extends Seat = Seat> {
  view: ViewOf<S>
  content: ContentOf<S>
  /** Participants: their own responses in this session; other seats: empty. */
  own: OwnResponse[]
  /** Participants: a number of their own, to shuffle options the same way after every reload. */
  seed: number
  /** Participants: everybody on this phone; missing where there is only one. */
  people?: PersonHere[]
}

export interface ResponseSubmission extends OwnResponse {
  /** Join code of the session that the answer was given in. */
  code: string
  /** Which of the people on this phone it is from; without it the first. */
  person?: number | undefined
}

export interface ClientToServerEvents {
  'session:join': (request: JoinRequest, ack: Ack<Joined>) => void
  'response:submit': (submission: ResponseSubmission, ack: Ack<OwnResponse>) => void
  'board:act': (request: BoardRequest, ack: Ack<null>) => void
  /** What the participant's table looks like now; null as long as they have none, or tables do not work. */
  'board:watch': (request: Pick<BoardRequest, 'code'>, ack: Ack<BoardView | null>) => void
  /** The numbered slips of one round, and a change of one of them. */
  'facilitator:slips': (request: SlipRequest, ack: Ack<SlipSheet>) => void
  'facilitator:command': (command: SeenCommand, ack: Ack<null>) => void
}

export interface ServerToClientEvents {
  'session:view': (view: ParticipantView | StageView | FacilitatorView) => void
  'session:content': (content: StageContent | FacilitatorContent) => void
  /** To connections that joined without a code: another session is current now, join again. */
  'session:moved': () => void
  /** To all tabs of one participant: a response was saved. */
  'response:saved': (own: OwnResponse) => void
  /** To everybody at a table whose board has changed. */
  'board:view': (view: BoardView) => void
}
