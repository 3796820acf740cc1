/** Tells the people of a table what it looks like, as often as they can follow and never more. */
import type { BoardView } from '../domain/boards/request.ts'
import type { Session } from '../domain/session.ts'
import type { Result } from '../protocol.ts'
import type { Boards } from './boards.ts'
import type { Change } from './change.ts'
import type { Presence } from './presence.ts'
import { tableOf } from '../domain/boards/board.ts'
import { atTables } from '../domain/boards/scene.ts'
import { acceptTable, TABLE_ACTIVITY } from '../domain/boards/tables.ts'
import { activityState, currentExercise } from '../domain/session.ts'

export interface TableFeed {
  note: (change: Change) => void
  /** What this participant's table looks like now; null as long as they have none, or tables do not work. */
  watch: (code: string, participant: string) => Promise<Result<BoardView | null>>
  close: () => void
}

export interface TableFeedOptions {
  boards: Pick<Boards, 'facts' | 'views'>
  current: () => Session
  around: () => Parameters<typeof currentExercise>[1]
  presence: Pick<Presence, 'tabs'>
  send: (session: Session, participant: string, view: BoardView) => void
  onError: (error: unknown) => void
}

/** At most 10 views of a table a second. */
const INTERVAL_MS = 100

export function createTableFeed({ boards, current, around, presence, send, onError }: TableFeedOptions): TableFeed {
  /** Tables to be told, and participants whose table is; `all`: every table. */
  let due = { tables: new Set<number>(), people: new Set<string>(), all: false }
  /** Where people sat when they were last told: a table is told, too, that somebody has left it. */
  let seated: ReadonlyMap<string, number> = new Map()
  let timer: NodeJS.Timeout | null = null
  let revision = 0
  let asked: { session: Session, is: boolean } | null = null

  /** Asked once for every response, so the answer is kept as long as the session stands where it stands. */
  function working(): boolean {
    const session = current()
    if (asked?.session !== session) {
      const exercise = currentExercise(session, around())
      asked = { session, is: exercise !== null && atTables(exercise, activityState(session, exercise.id)) }
    }
    return asked.is
  }

  async function views(session: Session, participants: readonly string[]): Promise<Map<string, BoardView>> {
    // Taken before anything is read: a view must never claim to be newer than it is.
    const at = ++revision
    const exercise = currentExercise(session, around())
    if (exercise === null)
      return new Map()
    const { round } = activityState(session, exercise.id)
    const made = await boards.views(session, participants)
    return new Map([...made].map(([participant, view]) => [participant, { ...view, revision: at, activity: exercise.id, round }]))
  }

  async function tell(): Promise<void> {
    const { tables, people, all } = due
    due = { tables: new Set(), people: new Set(), all: false }
    const session = current()
    const facts = await boards.facts(session)
    people.forEach(participant => [seated.get(participant), facts.tables.get(participant)].forEach(table => table !== undefined && tables.add(table)))
    seated = facts.tables
    const members = [...facts.tables].filter(([participant, table]) => (all || tables.has(table)) && presence.tabs(session.id, participant) > 0)
    const made = await views(session, members.map(([participant]) => participant))
    made.forEach((view, participant) => send(session, participant, view))
  }

  function soon(): void {
    timer ??= setTimeout(() => {
      timer = null
      void tell().catch(onError)
    }, INTERVAL_MS)
  }

  return {
    note(change) {
      if (!working())
        return
      if (change.type === 'board') {
        const table = tableOf(change.name)
        if (table === null)
          return
        due.tables.add(table)
      }
      else if (change.type === 'response') {
        const { own, participant } = change
        const table = own.activity === TABLE_ACTIVITY ? acceptTable(own.answer) : null
        if (table !== null)
          due.tables.add(table)
        due.people.add(participant)
      }
      else if (change.type === 'session') {
        due.all = true
      }
      else {
        return
      }
      soon()
    },
    async watch(code, participant) {
      const session = current()
      const made = code === session.code ? await views(session, [participant]) : null
      return { ok: true, value: made?.get(participant) ?? null }
    },
    close() {
      clearTimeout(timer ?? undefined)
    },
  }
}
