/** What the facilitator may ask of a session. */
import type { Verdict } from './domain/activities/kind.ts'
import type { AgreeAction } from './domain/boards/board.ts'
import type { ExerciseId } from './domain/exercise.ts'
import type { Decision, Screen } from './domain/session.ts'

export type FacilitatorCommand
  = | { type: 'next' }
    | { type: 'back' }
    | { type: 'skip' }
    | { type: 'jump', slide: string, click?: number | undefined }
    | { type: 'leave', choice: 'close' | 'leave-open' | 'stay' }
    | { type: 'open', activity: ExerciseId }
    | { type: 'close', activity: ExerciseId }
    | { type: 'show', activity: ExerciseId }
    | { type: 'explain', activity: ExerciseId }
    | { type: 'vote-again', activity: ExerciseId }
    | { type: 'talk', activity: ExerciseId }
    | { type: 'step', activity: ExerciseId, step: number }
    /** More seconds for an open activity, counted from now when it has no time yet; 0 takes the time away. */
    | { type: 'timer', activity: ExerciseId, seconds: number }
    | { type: 'hands', activity: ExerciseId, round: number, counts: Record<string, number> }
    | { type: 'moderate', activity: ExerciseId, item: string, verdict: Verdict }
    /** A null decision takes it back. */
    | { type: 'decide', activity: ExerciseId, item: string, decision: Decision | null }
    /** What the room agrees on one card; null takes it away. */
    | { activity: ExerciseId } & AgreeAction
    | { type: 'people', people: number | null }
    /** Puts everybody at one of so many random tables; null: everybody chooses. */
    | { type: 'teams', tables: number | null }
    /** Whether one phone of each table moves the cards, or all may. */
    | { type: 'pen', pen: 'one' | 'everyone' }
    | { type: 'screen', screen: Screen }
    | { type: 'agenda', agenda: string }
    /** The end of the time that the room is ours, in ms of the server's clock; null: as long as the agenda takes. */
    | { type: 'room-until', endsAt: number | null }
    /** The agenda's clock begins now, whatever was told before. */
    | { type: 'start-clock' }
    /** Takes a cut of the agenda, or takes it back. */
    | { type: 'cut', cut: string, taken: boolean }
    | { type: 'address', address: string }
    | { type: 'pair' }
    | { type: 'end-session' }
    | { type: 'new-session' }
    /** Takes simulated participants out of the session, with everything they answered and wrote. */
    | { type: 'clear-simulated' }

/** `seen`: where the room stood on the screen of whoever gave it (FacilitatorView.seen); against another state it is refused as `changed`. */
export type SeenCommand = FacilitatorCommand & { seen?: string | undefined }

/** Commands that move the room or the picture: a stage may send these, since clickers talk to the projected window. */
export const STAGE_COMMANDS: readonly FacilitatorCommand['type'][] = [
  'next',
  'back',
  'skip',
  'jump',
  'screen',
  'decide',
]
