/** What only the facilitator's seat is sent: part of the wire contract in protocol.ts. */
import type { Agreement, AgreementDraft } from './domain/activities/agreement.ts'
import type { Comparison } from './domain/activities/comparison.ts'
import type { ModerationItem } from './domain/activities/freeText.ts'
import type { Movement, Verdict } from './domain/activities/kind.ts'
import type { SortTally } from './domain/activities/sort.ts'
import type { Advice } from './domain/advice.ts'
import type { AgendaPlan } from './domain/agendaClock.ts'
import type { TableNotes } from './domain/boards/sortTable.ts'
import type { ExerciseId, Kind, Tally } from './domain/exercise.ts'
import type { ActivityStep, NextStep } from './domain/next.ts'
import type { NoteCondition } from './domain/noteConditions.ts'
import type { Decision, Phase } from './domain/session.ts'
import type { StageView, View } from './protocol.ts'

/** A command that would leave an open poll and waits for a yes. */
export interface Asking { activity: ExerciseId, question: string }

/** How far an activity has come, and what it asks for next: null when it has given all it has. */
export interface ActivityBrief { slide: string, kind: Kind, phase: Phase, round: number, next: ActivityStep | 'step' | null }

/**
 * Why no copy is made: nothing is there to copy to, copies of another workshop are, the stick is full, or it cannot be
 * written for another reason.
 */
export type CopyProblem = 'missing' | 'foreign' | 'full' | 'failed'

/** How the copies on a stick are; `at` is when the newest was made, in ms, null before the first. */
export interface CopyState { at: number | null, problem: CopyProblem | null }

/** What only the facilitator may see; `stage` is what the projector shows at the same moment. */
export interface FacilitatorView extends View {
  stage: StageView
  /** Tallies of all rounds of the current activity, whatever its phase. */
  live: { tallies: Tally[], movement: Movement | null, comparison?: Comparison, hands: Record<string, number>, verdicts: Record<string, Verdict>, decisions: Record<string, Decision>, items?: ModerationItem[], tables?: { tally: SortTally, notes: TableNotes }, agreement?: Agreement, drafts?: AgreementDraft[] } | null
  next: NextStep
  /** What the result is like, for the paragraphs of the notes that are meant for it; empty before there is one. */
  conditions: NoteCondition[]
  /** What the first vote suggests to do; null when it suggests nothing. */
  advice: Advice | null
  asking: Asking | null
  counts: {
    /** Phones with at least one open connection. */
    connected: number
    /** People who answer on these phones: one phone may have several. */
    people: number
    /** Of the phones, simulated ones. */
    simulated: number
    stages: number
    facilitators: number
  }
  agenda: string
  /** What the clock of the agenda is made of, beside the time; null where the agenda is no longer in the content. */
  plan: AgendaPlan | null
  /** Activities on slides, wherever the session is. */
  activities: ActivityBrief[]
  /** How many people are in the room; null before somebody has counted. */
  people: number | null
  /** How many people have kept their page; only in the minute for it, and after the end. */
  kept?: number
  /** At how many random tables people were put; null where everybody chooses. */
  teams: number | null
  /** Who moves cards at a table, as far as the facilitator has said. */
  pen: 'one' | 'everyone' | null
  /** Simulated participants that were let into the session, here or not: what they answered is in its results. */
  simulated: number
  /** Where the room stands, for commands to name what they were meant for. */
  seen: string
  /** Addresses of this machine that phones might reach, the chosen one first in `address`. */
  addresses: string[]
  address: string
  /** Single-use code that makes a phone the console, or null when none is open. */
  pairCode: string | null
  /** Of the copies on a stick; only where there are to be any. */
  copy?: CopyState
}
