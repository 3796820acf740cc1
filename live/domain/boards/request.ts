/** What travels between a phone and its board. */
import type { ExerciseId } from '../exercise.ts'
import type { BoardAction } from './board.ts'
import type { TableView } from './scene.ts'

/** A change of a board by a participant: of the table they said they sit at, or of the room. */
export interface BoardRequest {
  /** Join code of the session. */
  code: string
  activity: ExerciseId
  round: number
  board: 'table' | 'room'
  action: BoardAction
}

/** The board of a participant's own table. */
export interface BoardView extends TableView {
  /** Grows with every view of this start of the server. */
  revision: number
  activity: ExerciseId
  round: number
}
