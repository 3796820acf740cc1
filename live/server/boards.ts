/** Boards of the current activity: read, changed one action after the other, and told on. */
import type { AgreeAction, BoardName, BoardState } from '../domain/boards/board.ts'
import type { SignedAgreement } from '../domain/boards/inView.ts'
import type { BoardRequest } from '../domain/boards/request.ts'
import type { BoardFacts, Scene, TableView } from '../domain/boards/scene.ts'
import type { Exercise } from '../domain/exercise.ts'
import type { Session, Surroundings } from '../domain/session.ts'
import type { Result } from '../protocol.ts'
import type { SessionStore, StoredBoard } from '../stores/store.ts'
import type { Change } from './change.ts'
import { signedAgreement } from '../domain/boards/inView.ts'
import { isSigned } from '../domain/boards/room.ts'
import { actAtTable, agreeInRoom, NO_BOARDS, signInRoom, sortOf, tableView } from '../domain/boards/scene.ts'
import { TABLE_ACTIVITY, tablesOf } from '../domain/boards/tables.ts'
import { activityState, currentExercise, exerciseIn } from '../domain/session.ts'
import { isSimulated, markSimulated, mayTakePart } from '../domain/simulated.ts'

export interface Boards {
  /** A participant's change of the board of their table, or their signature in the room. */
  act: (participant: string, request: BoardRequest) => Promise<Result<null>>
  /** The facilitator's word on one card of an agreement. */
  agree: (activity: string, action: AgreeAction) => Promise<Result<null>>
  /** Boards of the activity on the session's slide; none for activities without boards. */
  facts: (session: Session) => Promise<BoardFacts>
  /** The agreement that both sides have signed, wherever the session is now; null before. */
  signed: (session: Session) => Promise<SignedAgreement | null>
  /** What each of these participants sees of the board of their table now, by participant; those without one are left out. */
  views: (session: Session, participants: readonly string[]) => Promise<Map<string, TableView>>
}

interface BoardsOptions {
  store: SessionStore
  current: () => Session
  /** Resolves when no change of the session is on its way to the disk. */
  settled: () => Promise<void>
  around: () => Surroundings
  sides: (session: Session) => Promise<ReadonlyMap<string, string>>
  tell: (change: Change) => void
  /** Both sides have signed. */
  signed: (activity: string) => void
}

type Decide = (scene: Scene) => Result<BoardState>

const DONE: Result<null> = { ok: true, value: null }
/** How often another process may be faster before the change is given up. */
const ATTEMPTS = 5

export function createBoards({ store, current, settled, around, sides, tell, signed }: BoardsOptions): Boards {
  let queue: Promise<unknown> = Promise.resolve()

  /** Actions of all phones run one after the other: two that come at once end in the same place on both. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = queue.then(work)
    queue = result.catch(() => {})
    return result
  }

  async function factsOf(session: Session, exercise: Exercise | null): Promise<Omit<BoardFacts, 'boards'> & { boards: readonly StoredBoard[] }> {
    const { content } = around()
    const sort = exercise && sortOf(exercise, session, content)
    if (exercise === null || !sort || (exercise.kind === 'sort' && !exercise.tables))
      return { ...NO_BOARDS, boards: [] }
    const [boards, seated, sorted] = await Promise.all([
      store.boards(session.id, exercise.id, activityState(session, exercise.id).round),
      store.responses(session.id, TABLE_ACTIVITY, 1),
      store.responses(session.id, sort.id, activityState(session, sort.id).round),
    ])
    return { boards, tables: tablesOf(seated), sorted }
  }

  /** Saves what `decide` makes of the board; a change that changes nothing is not written. */
  async function change(activity: string, round: number | null, name: (scene: Scene) => BoardName | null, decide: Decide): Promise<Result<null>> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      await settled()
      const session = current()
      if (session.endedAt !== null)
        return refuse('ended')
      const exercise = exerciseIn(session, activity, around().content)
      if (exercise === undefined)
        return refuse('unknown-activity')
      const present = activityState(session, activity).round
      if (round !== null && round !== present)
        return refuse('closed')
      const facts = await factsOf(session, exercise)
      const scene = { ...facts, session, exercise, content: around().content, sides: await sides(session) }
      // A close came meanwhile: what comes after it is refused.
      if (current() !== session)
        continue
      const board = name(scene)
      if (board === null)
        return refuse('not-allowed')
      const after = decide(scene)
      if (!after.ok)
        return after
      const stored = facts.boards.find(each => each.name === board)
      if (JSON.stringify(stored?.state) === JSON.stringify(after.value))
        return DONE
      if (await store.saveBoard(session.id, { activity, round: present, name: board, revision: (stored?.revision ?? 0) + 1, state: after.value })) {
        tell({ type: 'board', session, activity, name: board })
        if (after.value.kind === 'room' && isSigned(after.value))
          signed(activity)
        return DONE
      }
    }
    return refuse('unavailable')
  }

  /** As long as people sort alone there is nothing to see of tables, and nothing is read for every answer. */
  function boardsInView(session: Session): Exercise | null {
    const exercise = currentExercise(session, around())
    if (exercise === null || exercise.kind === 'agreement')
      return exercise
    const { phase, step } = activityState(session, exercise.id)
    return phase === 'waiting' || (phase === 'open' && step === 0) ? null : exercise
  }

  return {
    act: (participant, { code, activity, round, board, action }) => inTurn(async () => {
      if (code !== current().code)
        return refuse('ended')
      if (!mayTakePart(current(), participant))
        return refuse('not-allowed')
      return board === 'room'
        ? change(activity, round, () => 'room', scene => marked(signInRoom(scene, action, participant), isSimulated(participant)))
        : change(activity, round, ({ tables }) => nameOf(tables.get(participant)), scene => marked(actAtTable(scene, scene.tables.get(participant) ?? 0, action, participant), isSimulated(participant)))
    }),
    agree: (activity, action) => inTurn(() => change(activity, null, () => 'room', scene => marked(agreeInRoom(scene, action), scene.boards.some(({ state }) => state.simulated === true)))),
    facts: session => factsOf(session, boardsInView(session)),
    async signed(session) {
      const exercise = signedAgreement(session, around().content)
      return exercise && { exercise, boards: await factsOf(session, exercise) }
    },
    async views(session, participants) {
      const exercise = currentExercise(session, around())
      if (exercise === null || participants.length === 0)
        return new Map()
      const scene = { ...await factsOf(session, exercise), session, exercise, content: around().content, sides: new Map() }
      return new Map(participants.flatMap((participant) => {
        const view = tableView(scene, participant)
        return view === null ? [] : [[participant, view] as const]
      }))
    },
  }
}

/** What simulated participants wrote, and what the facilitator made of their drafts, goes when they go. */
function marked(after: Result<BoardState>, simulated: boolean): Result<BoardState> {
  return after.ok && simulated ? { ok: true, value: markSimulated(after.value) } : after
}

function nameOf(table: number | undefined): BoardName | null {
  return table === undefined ? null : `table:${table}`
}

function refuse(code: 'ended' | 'closed' | 'unknown-activity' | 'not-allowed' | 'unavailable'): Result<never> {
  return { ok: false, error: { code } }
}
