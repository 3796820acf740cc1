/** Sessions in one SQLite file: nothing to install, and an acknowledged response survives a pulled plug. */
import type { SQLOutputValue } from 'node:sqlite'
import type { Answer } from '../domain/activities/kind.ts'
import type { Session } from '../domain/session.ts'
import type { PutOutcome, SessionStore, StoredBoard, StoredResponse } from './store.ts'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { migrate } from './migrations.ts'
import { sqliteSessions } from './sqliteSessions.ts'
import { StoreProblem } from './storeProblem.ts'

interface Waiting {
  sessionId: string
  response: StoredResponse
  resolve: (outcome: PutOutcome) => void
  reject: (error: unknown) => void
}

/** Opens the file, and makes it with its folder when there is none. Throws StoreProblem when that is impossible. */
export function openSqliteStore(file: string): SessionStore {
  const db = openDatabase(file)
  const sql = {
    putResponse: db.prepare(`
      INSERT INTO responses (session, activity, round, participant, attempt, answer, saved_at) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET attempt = excluded.attempt, answer = excluded.answer, saved_at = excluded.saved_at
      WHERE excluded.attempt > attempt`),
    response: db.prepare('SELECT * FROM responses WHERE session = ? AND activity = ? AND round = ? AND participant = ?'),
    responses: db.prepare('SELECT * FROM responses WHERE session = ? AND activity = ? AND round = ?'),
    responsesOf: db.prepare('SELECT * FROM responses WHERE participant = ? AND session = ?'),
    allResponses: db.prepare('SELECT * FROM responses WHERE session = ?'),
    createSession: db.prepare('INSERT INTO sessions (id, code, revision, state) VALUES (?, ?, ?, ?)'),
    saveSession: db.prepare('UPDATE sessions SET revision = ?, state = ? WHERE id = ? AND revision = ?'),
    currentSession: db.prepare('SELECT state FROM sessions ORDER BY ordinal DESC LIMIT 1'),
    sessionByCode: db.prepare('SELECT state FROM sessions WHERE code = ?'),
    createBoard: db.prepare('INSERT INTO boards (session, activity, round, name, revision, state) VALUES (?, ?, ?, ?, 1, ?) ON CONFLICT DO NOTHING'),
    saveBoard: db.prepare('UPDATE boards SET revision = ?, state = ? WHERE session = ? AND activity = ? AND round = ? AND name = ? AND revision = ?'),
    boards: db.prepare('SELECT * FROM boards WHERE session = ? AND activity = ? AND round = ?'),
    forgetResponses: db.prepare('DELETE FROM responses WHERE session = ? AND participant = ?'),
    forgetBoard: db.prepare('DELETE FROM boards WHERE session = ? AND activity = ? AND round = ? AND name = ?'),
    setting: db.prepare('SELECT value FROM settings WHERE name = ?'),
    saveSetting: db.prepare('INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value'),
    nextEpoch: db.prepare(`
      INSERT INTO settings (name, value) VALUES ('epoch', '1')
      ON CONFLICT DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT) RETURNING value`),
  }
  let waiting: Waiting[] = []
  let scheduled = false
  const shelf = sqliteSessions(db, flush)
  /** Sessions that were removed: what was still on its way to them is not saved. */
  const removed = new Set<string>()

  function put(sessionId: string, response: StoredResponse): PutOutcome {
    const { activity, round, participant, attempt, savedAt } = response
    const answer = JSON.stringify(response.answer)
    const { changes } = sql.putResponse.run(sessionId, activity, round, participant, attempt, answer, savedAt)
    if (changes === 1)
      return { saved: true, response }
    const kept = sql.response.get(sessionId, activity, round, participant)!
    return { saved: kept.attempt === attempt && kept.answer === answer, response: toResponse(kept) }
  }

  /** Commits everything that waits in one transaction: one write to the disk, however many phones answered. */
  function flush(): void {
    scheduled = false
    if (waiting.length === 0)
      return
    const batch = waiting
    waiting = []
    let outcomes: PutOutcome[]
    try {
      db.exec('BEGIN IMMEDIATE')
      outcomes = batch.map(({ sessionId, response }) => put(sessionId, response))
      db.exec('COMMIT')
    }
    catch (error) {
      if (db.isOpen && db.isTransaction)
        db.exec('ROLLBACK')
      batch.forEach(({ reject }) => reject(error))
      return
    }
    batch.forEach(({ resolve }, at) => resolve(outcomes[at]!))
  }

  return {
    ...shelf,
    async remove(sessionId) {
      removed.add(sessionId)
      await shelf.remove(sessionId)
    },
    async addToLog(sessionId, entry) {
      if (!removed.has(sessionId))
        await shelf.addToLog(sessionId, entry)
    },
    async createSession(session) {
      flush()
      sql.createSession.run(session.id, session.code, session.revision, JSON.stringify(session))
    },
    currentSession: async () => toSession(sql.currentSession.get()),
    sessionByCode: async code => toSession(sql.sessionByCode.get(code)),
    async saveSession(session) {
      // What was given before a close is counted before the close.
      flush()
      const { changes } = sql.saveSession.run(session.revision, JSON.stringify(session), session.id, session.revision - 1)
      return changes === 1
    },
    putResponse: (sessionId, response) => new Promise((resolve, reject) => {
      if (removed.has(sessionId))
        return reject(new StoreProblem('has no such session: it was removed.'))
      waiting.push({ sessionId, response, resolve, reject })
      if (!scheduled)
        setImmediate(flush)
      scheduled = true
    }),
    responses: async (sessionId, activity, round) => toResponses(sql.responses.all(sessionId, activity, round)),
    responsesOf: async (sessionId, participant) => toResponses(sql.responsesOf.all(participant, sessionId)),
    allResponses: async sessionId => toResponses(sql.allResponses.all(sessionId)),
    async saveBoard(sessionId, { activity, round, name, revision, state }) {
      if (removed.has(sessionId))
        return false
      const text = JSON.stringify(state)
      const { changes } = revision === 1
        ? sql.createBoard.run(sessionId, activity, round, name, text)
        : sql.saveBoard.run(revision, text, sessionId, activity, round, name, revision - 1)
      return changes === 1
    },
    boards: async (sessionId, activity, round) => sql.boards.all(sessionId, activity, round).map(toBoard),
    async forget(sessionId, { participants, boards }) {
      flush()
      db.exec('BEGIN IMMEDIATE')
      try {
        participants.forEach(participant => sql.forgetResponses.run(sessionId, participant))
        boards.forEach(({ activity, round, name }) => sql.forgetBoard.run(sessionId, activity, round, name))
        db.exec('COMMIT')
      }
      catch (error) {
        if (db.isOpen && db.isTransaction)
          db.exec('ROLLBACK')
        throw error
      }
    },
    async setting(name) {
      const row = sql.setting.get(name)
      return row === undefined
        ? null
        : String(row.value)
    },
    async saveSetting(name, value) {
      sql.saveSetting.run(name, value)
    },
    nextEpoch: async () => Number(sql.nextEpoch.get()!.value),
    async close() {
      if (!db.isOpen)
        return
      flush()
      db.close()
    },
  }
}

function openDatabase(file: string): DatabaseSync {
  try {
    mkdirSync(dirname(file), { recursive: true })
    const db = new DatabaseSync(file, { timeout: 1000 })
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')
    migrate(db)
    // Reading it all is the only way to know now, and not in the middle of the workshop.
    const check = Object.values(db.prepare('PRAGMA quick_check(1)').get() ?? {})[0]
    if (check !== 'ok')
      throw new StoreProblem('is damaged. Move it away to start with an empty one, or bring back a copy.')
    return db
  }
  catch (error) {
    throw problemOf(error, file)
  }
}

/** SQLite's primary result codes that have a sentence of their own. */
const SQLITE_CODES: Record<number, string> = {
  5: 'is in use by another program. End that program, or choose another DATA_DIR.',
  8: 'may not be written. Change its permissions, or choose another DATA_DIR.',
  11: 'is damaged. Move it away to start with an empty one, or bring back a copy.',
  13: 'cannot grow: the disk is full. Make room, or choose another DATA_DIR.',
  14: 'cannot be opened. Choose another DATA_DIR, or change the permissions of this one.',
  26: 'is damaged. Move it away to start with an empty one, or bring back a copy.',
}

function problemOf(error: unknown, file: string): StoreProblem {
  if (error instanceof StoreProblem)
    return new StoreProblem(`${file} ${error.message}`)
  const { code, errcode, message } = error as { code?: string, errcode?: number, message: string }
  if (errcode === undefined)
    return new StoreProblem(`The folder ${dirname(file)} cannot be made or written (${code ?? message}). Choose another DATA_DIR, or change its permissions.`)
  return new StoreProblem(`${file} ${SQLITE_CODES[errcode & 0xFF] ?? `cannot be used: ${message}`}`)
}

function toSession(row: Record<string, SQLOutputValue> | undefined): Session | null {
  return row === undefined
    ? null
    : JSON.parse(String(row.state)) as Session
}

/** Most people give one of a few answers: each text is parsed once. */
function toResponses(rows: Record<string, SQLOutputValue>[]): StoredResponse[] {
  const parsed = new Map<string, Answer>()
  return rows.map(row => toResponse(row, parsed))
}

function toResponse(row: Record<string, SQLOutputValue>, parsed = new Map<string, Answer>()): StoredResponse {
  const text = String(row.answer)
  let answer = parsed.get(text)
  if (answer === undefined)
    parsed.set(text, answer = JSON.parse(text) as Answer)
  return {
    participant: String(row.participant),
    activity: String(row.activity),
    round: Number(row.round),
    attempt: Number(row.attempt),
    answer,
    savedAt: Number(row.saved_at),
  }
}

function toBoard({ activity, round, name, revision, state }: Record<string, SQLOutputValue>): StoredBoard {
  return {
    activity: String(activity),
    round: Number(round),
    name: String(name) as StoredBoard['name'],
    revision: Number(revision),
    state: JSON.parse(String(state)) as StoredBoard['state'],
  }
}
