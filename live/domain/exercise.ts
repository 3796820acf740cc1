/** Content as the engine knows it: what was prepared in exercises/, already parsed. */
import type { AgreementExercise, AgreementFace, AgreementTally } from './activities/agreement.ts'
import type { CheckExercise, CheckFace, CheckTally } from './activities/check.ts'
import type { PollExercise, PollFace, PollTally } from './activities/poll.ts'
import type { QuestionsExercise, QuestionsFace, QuestionsTally } from './activities/questions.ts'
import type { RankExercise, RankFace, RankTally } from './activities/rank.ts'
import type { ScaleExercise, ScaleFace, ScaleTally } from './activities/scale.ts'
import type { Owner, SortExercise, SortFace, SortTally } from './activities/sort.ts'
import type { TextExercise, TextFace, TextTally } from './activities/text.ts'
import type { WordsExercise, WordsFace, WordsTally } from './activities/words.ts'
import type { Bands } from './advice.ts'

export type ExerciseId = string

/** The closed list of kinds; each is one file in activities/ and one line in its registry. */
export type Kind = Exercise['kind']

export type Exercise = PollExercise | SortExercise | AgreementExercise | CheckExercise | ScaleExercise | TextExercise | WordsExercise | RankExercise | QuestionsExercise
/** What everybody may see of an exercise at any time: the question, never the key. */
export type Face = PollFace | SortFace | AgreementFace | CheckFace | ScaleFace | TextFace | WordsFace | RankFace | QuestionsFace
/** Computed from the responses of one round; never a stored counter. */
export type Tally = PollTally | SortTally | AgreementTally | CheckTally | ScaleTally | TextTally | WordsTally | RankTally | QuestionsTally

export type Exercises = ReadonlyMap<ExerciseId, Exercise>

export interface Option { id: string, text: string }

/** What stays behind the facilitator key until `explained`. */
export interface Explanation {
  /** Ids of the options most standards name (of a sort or a check: of the cards or items they have something to say on); empty when good people disagree. */
  key: string[]
  rationale: string
  source: string
  /** Of a check: each item by its id. */
  items?: Record<string, Explanation>
  /** Of a sort: each card by its id. */
  cards?: Record<string, CardExplanation>
}

export interface CardExplanation {
  /** The bin that most standards name; null where good people disagree. */
  owner: Owner | null
  rationale: string
  /** Of a shared responsibility: the one accountable role to argue for. */
  accountable: string | null
  source: string
}

export interface Block {
  id: string
  title: string
  minutes: number
  /** routeAliases in the order of telling. */
  slides: string[]
  /** Of a block without slides: which part of the activity on the slide before it this is. Without both, the block is spare time. */
  part?: BlockPart | undefined
  /** What can be left out or shortened when time runs short. */
  cuts?: readonly Cut[] | undefined
}

/** tables: tables work together. result: the vote is closed. */
export type BlockPart = 'tables' | 'result'

export interface Cut {
  /** Unique in its agenda. */
  id: string
  /** Cuts of an agenda are offered in this order. */
  order: number
  /** Minutes won. */
  minutes: number
  /** What it does, as the facilitator reads it: "drop the scenario". */
  text: string
  /** Slides of the block that Next then passes over; none where the block is only told shorter. */
  drops: string[]
}

export interface Agenda { id: string, title: string, minutes: number, blocks: Block[] }

/** Whom a report is made for. */
export interface Client {
  name: string
  /** Day of the workshop in words; null: the day the session began. */
  date: string | null
  /** A data: address of a picture, or null. */
  logo: string | null
}

export interface Workshop {
  title: string
  lang: string
  objectives: string[]
  profile: 'team' | 'career'
  /** Id of the agenda a new session starts with. */
  agenda: string
  agendas: Agenda[]
  /** The band rule of peer instruction, in percent. */
  bands: Bands
  wifi: { ssid: string, password: string, security: 'WPA' | 'WEP' | 'nopass', hidden: boolean } | null
  /** Missing where the file names none. */
  client?: Client
}

/** All content of one run of the server. */
export interface Content { workshop: Workshop, exercises: Exercises }
