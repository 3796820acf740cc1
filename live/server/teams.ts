/** Random tables: chance, and what becomes of it in the store. */
import type { Content } from '../domain/exercise.ts'
import type { Session, SessionCommand, Surroundings } from '../domain/session.ts'
import type { OwnResponse, Result } from '../protocol.ts'
import type { SessionStore } from '../stores/store.ts'
import type { Change } from './change.ts'
import { randomInt } from 'node:crypto'
import { tableOf } from '../domain/boards/board.ts'
import { TABLE_ACTIVITY, tablesOf } from '../domain/boards/tables.ts'
import { assignTables, smallestTable } from '../domain/boards/teams.ts'
import { activityState } from '../domain/session.ts'
import { toOwn } from './submission.ts'

type Store = Pick<SessionStore, 'responses' | 'putResponse' | 'boards'>

interface Putting {
  store: Store
  session: () => Session
  around: () => Surroundings
  apply: (command: SessionCommand) => Promise<Result<Session>>
  /** People of each connected phone. */
  phones: (session: Session) => readonly (readonly string[])[]
  tell: (change: Change) => void
}

/** Nobody is moved once tables have written something. Null: everybody chooses again. */
export async function putAtTables(tables: number | null, { store, session, around, apply, phones, tell }: Putting): Promise<Result<null>> {
  if (tables !== null && await tablesHaveBegun(store, session(), around().content))
    return { ok: false, error: { code: 'not-now' } }
  const after = await apply({ type: 'teams', tables })
  if (!after.ok)
    return after
  const { value } = after
  const seated = tables === null ? [] : await seatAtRandom(store, value, { tables, phones: phones(value), now: around().now })
  seated.forEach(({ participant, own }) => tell({ type: 'response', session: value, participant, own, byServer: true }))
  return { ok: true, value: null }
}

/** Whether tables have written something together already: who sits where is what they wrote it as. */
async function tablesHaveBegun(store: Store, session: Session, { exercises }: Content): Promise<boolean> {
  for (const { id, kind } of exercises.values()) {
    if (kind !== 'sort' && kind !== 'agreement')
      continue
    const boards = await store.boards(session.id, id, activityState(session, id).round)
    if (boards.some(({ name }) => tableOf(name) !== null))
      return true
  }
  return false
}

/** Puts everybody who is here, phone by phone, at one of the tables; whoever sat at a table that is no more comes along. */
async function seatAtRandom(store: Store, session: Session, { tables, phones, now }: { tables: number, phones: readonly (readonly string[])[], now: number }): Promise<{ participant: string, own: OwnResponse }[]> {
  const seated = await store.responses(session.id, TABLE_ACTIVITY, 1)
  const here = new Set(phones.flat())
  const away = [...tablesOf(seated)].filter(([participant, table]) => table > tables && !here.has(participant)).map(([participant]) => [participant])
  const attempts = new Map(seated.map(({ participant, attempt }) => [participant, attempt]))
  const puts = [...assignTables(shuffled([...phones, ...away]), tables)].map(async ([participant, table]) => {
    const attempt = (attempts.get(participant) ?? 0) + 1
    const { response } = await store.putResponse(session.id, { participant, activity: TABLE_ACTIVITY, round: 1, attempt, answer: table, savedAt: now })
    return { participant, own: toOwn(response) }
  })
  return Promise.all(puts)
}

/** Where whoever comes late is sent. */
export async function tableForOneMore(store: Store, session: Session, tables: number): Promise<number> {
  return smallestTable(tablesOf(await store.responses(session.id, TABLE_ACTIVITY, 1)), tables)
}

/** Fisher and Yates, as Durstenfeld wrote it (Communications of the ACM 7, 1964). */
function shuffled<T>(items: readonly T[]): T[] {
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last--) {
    const at = randomInt(last + 1)
    ;[mixed[last], mixed[at]] = [mixed[at]!, mixed[last]!]
  }
  return mixed
}
