/** What the engine asks of a kind of activity. Everything here is pure. */
import type { ActivityView } from '../../protocol.ts'
import type { Exercise, Explanation, Face, Tally } from '../exercise.ts'
import type { Phase } from '../session.ts'
import type { Comparison } from './comparison.ts'
import type { ModerationItem, PublicText } from './freeText.ts'

/** An answer as it travels: JSON. Only its kind knows more, and `accept` is where it says so. */
export type Answer = string | number | boolean | null | Answer[] | { [key: string]: Answer }

/** What every exercise says, whatever its kind. */
export interface ExerciseBase {
  id: string
  /** As it stands on the stage and names the activity. */
  question: string
  /** with-slide: once the deck rests on its slide; by-hand: Next or Open; on-join: asked once after joining. */
  opens: 'with-slide' | 'by-hand' | 'on-join'
  /** twice: vote, talk, vote again before anything is shown (peer instruction). */
  vote: 'once' | 'twice'
  /** Length of the talk step in seconds. */
  talkSeconds: number
  /** Seconds after which the server closes it, or null: it is open until somebody closes it. */
  timerSeconds: number | null
  /** Below this many responses no distribution is shown to the room. */
  minGroup: number
  /** Free text is seen by the room only after the facilitator has let it through. */
  moderated: boolean
  rationale: string
  source: string
  /** career: only in sessions of that profile. */
  profile: 'team' | 'career' | null
  /** The exercise whose idea this one asks again on a new surface. */
  twinOf: string | null
}

/** People who went from one option to another; null stands for "did not choose one" in multiple choice. */
export interface Move { from: string | null, to: string | null, people: number }

/** The same people in two rounds, paired by participant, never by name. */
export interface Movement {
  /** People who answered in both rounds. */
  pairs: number
  /** Of these, those whose answer changed. */
  moved: number
  /** Largest first. */
  moves: Move[]
  /** Of a sort, where every card moves by itself and `moves` is empty: cards that somebody moved, most moved first. */
  cards?: CardMovement[]
}

/** The same people in two rounds, one card. */
export interface CardMovement {
  card: string
  /** People who placed it in both rounds. */
  pairs: number
  /** Of these, those who placed it elsewhere. */
  moved: number
  /** The largest of them. */
  moves: Move[]
}

export interface Respondent { participant: string, answer: Answer }

/** What the facilitator says about one piece of free text. */
export type Verdict = 'shown' | 'hidden' | 'answered'

/** What a tally is made of: the accepted answers of one round, and what the facilitator added to it. */
export interface Round {
  respondents: readonly Respondent[]
  /** People counted in the room, by the kind's own keys (a poll's option id, a sort's `card/bin`). */
  hands: Readonly<Record<string, number>>
  /** On free text, by the text's id. */
  verdicts: Readonly<Record<string, Verdict>>
}

/** What the pages of paper are counted from. */
export interface PaperView<F extends Face> { face: F, phase: Phase, tallies?: readonly Tally[] | null, comparison?: Comparison }

export interface ActivityKind<E extends Exercise, F extends Face, T extends Tally> {
  face: (exercise: E) => F
  explanation: (exercise: E) => Explanation
  /** Whether there is something that most standards say, and so a step to explain it. */
  explains: (exercise: E) => boolean
  /** Whether Next leaves the result hidden and goes on; showing it is a step of its own all the same. */
  staysHidden?: (exercise: E) => boolean
  /** The answer in its canonical form, or null when it is no answer to this exercise. Accepting twice changes nothing. */
  accept: (exercise: E, answer: Answer) => Answer | null
  /** Counts accepted answers; their order never matters. `responses` in it is phones and hands together. */
  tally: (exercise: E, round: Round) => T
  /** Null for kinds whose answers do not move. */
  movement: (exercise: E, before: readonly Respondent[], after: readonly Respondent[]) => Movement | null
  /** Of several things to answer: how many have answered them all. */
  finished?: (exercise: E, respondents: readonly Respondent[]) => number
  /** Beside the last round of the exercise that `twinOf` names, paired by participant; null where the two cannot be compared. */
  compare?: (exercise: E, earlier: Exercise, before: readonly Respondent[], after: readonly Respondent[]) => Comparison | null
  /** How many steps Next takes within a phase, such as the pages of a long result; 1 for most. */
  steps?: (exercise: E, phase: Phase) => number
  /** On paper, where nobody takes steps: pages of the view, one for each step; 1 for most. */
  pages?: (view: PaperView<F>) => number
  /** The exercise as an agenda has it, such as fewer cards for less time. Without it, it is the same in all. */
  within?: (exercise: E, agenda: string) => E
  /** Of free text: every text of the round, for the facilitator to let through. Kinds that have it are never split by side. */
  items?: (exercise: E, round: Round) => ModerationItem[]
  /** Of free text that is read while others still write: what was let through. */
  texts?: (exercise: E, round: Round) => PublicText[]
  /** Of free text: the answer as a report may keep it, without what is private or hidden; null where nothing is left. Without it, the answer. */
  recorded?: (exercise: E, respondent: Respondent, verdicts: Round['verdicts']) => Answer
  /** Views hold only the tallies of the first and the present round: for kinds whose tally is large. */
  firstAndLast?: boolean
  /** The exercise without what its explanation tells besides rationale and source: for a deck that carries its content along. */
  withoutKey?: (exercise: E) => E
  /** Whether the stage alone can take its answers, by hands or cards. */
  onOneScreen?: boolean
  /** What the stage needs of a large view at its step. Without it, the stage has what everybody has. */
  onStage?: (exercise: E, view: ActivityView) => ActivityView
}
