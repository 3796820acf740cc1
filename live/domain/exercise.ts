/** Content as the engine knows it: what was prepared in exercises/, already parsed. */

export type ExerciseId = string

/** The closed list of kinds; each is one file in activities/ and one line in its registry. */
export type Kind = 'poll'

export interface Option { id: string, text: string }

/** Id of the option for people who would rather not guess; never among the authored ones. */
export const NOT_SURE = 'not-sure'

export interface PollExercise {
  id: ExerciseId
  kind: 'poll'
  question: string
  select: 'one' | 'many'
  options: Option[]
  /** Options that most standards name; null when there is no key. */
  key: string[] | null
  /** Text of the option behind the others for people who would rather not guess; null where there is none. */
  notSure: string | null
  /** Another order on every phone; never for scales. */
  shuffle: boolean
  /** with-slide: once the deck rests on its slide; by-hand: Next or Open; on-join: asked once after joining. */
  opens: 'with-slide' | 'by-hand' | 'on-join'
  /** twice: vote, talk, vote again before anything is shown (peer instruction). */
  vote: 'once' | 'twice'
  /** Length of the talk step in seconds. */
  talkSeconds: number
  rationale: string
  source: string
  /** career: only in sessions of that profile. */
  profile: 'team' | 'career' | null
  /** The exercise whose idea this one asks again on a new surface. */
  twinOf: ExerciseId | null
}

export type Exercise = PollExercise
export type Exercises = ReadonlyMap<ExerciseId, Exercise>

/** What everybody may see of an exercise at any time: the question, never the key. */
export interface PollFace {
  id: ExerciseId
  kind: 'poll'
  question: string
  select: 'one' | 'many'
  /** In authored order, `not-sure` last where it is offered. */
  options: Option[]
  shuffle: boolean
}
export type Face = PollFace

/** What stays behind the facilitator key until `explained`. */
export interface Explanation {
  /** Ids of the options most standards name; empty when there is no key. */
  key: string[]
  rationale: string
  source: string
}

export interface Block {
  id: string
  title: string
  minutes: number
  /** routeAliases in the order of telling. */
  slides: string[]
}

export interface Agenda { id: string, title: string, minutes: number, blocks: Block[] }

export interface Workshop {
  title: string
  lang: string
  objectives: string[]
  profile: 'team' | 'career'
  /** Id of the agenda a new session starts with. */
  agenda: string
  agendas: Agenda[]
  wifi: { ssid: string, password: string, security: 'WPA' | 'WEP' | 'nopass', hidden: boolean } | null
}

/** All content of one run of the server. */
export interface Content { workshop: Workshop, exercises: Exercises }
