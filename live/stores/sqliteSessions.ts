/** All sessions of one SQLite file: which there are, which is current, and how one is removed for good. */
import type { DatabaseSync } from 'node:sqlite'
import type { LogEntry } from '../domain/log.ts'
import type { Session } from '../domain/session.ts'
import type { SessionStore } from './store.ts'
import { StoreProblem } from './storeProblem.ts'

/** Tables that keep something of a session, and the column that names it. */
const KEPT_IN = [['responses', 'session'], ['log', 'session'], ['boards', 'session'], ['sessions', 'id']] as const

/** `flush` writes what waits to be written. */
export function sqliteSessions(db: DatabaseSync, flush: () => void): Pick<SessionStore, 'sessions' | 'makeCurrent' | 'remove' | 'addToLog' | 'log'> {
  const sql = {
    sessions: db.prepare('SELECT state, (SELECT COUNT(DISTINCT participant) FROM responses WHERE session = sessions.id) AS participants FROM sessions ORDER BY ordinal DESC'),
    makeCurrent: db.prepare('UPDATE sessions SET ordinal = (SELECT MAX(ordinal) + 1 FROM sessions) WHERE id = ?'),
    addToLog: db.prepare('INSERT INTO log (session, entry) VALUES (?, ?)'),
    log: db.prepare('SELECT entry FROM log WHERE session = ? ORDER BY ordinal'),
    remove: KEPT_IN.map(([table, column]) => db.prepare(`DELETE FROM ${table} WHERE ${column} = ?`)),
  }

  function removeRows(sessionId: string): void {
    db.exec('BEGIN IMMEDIATE')
    try {
      sql.remove.forEach(statement => statement.run(sessionId))
      db.exec('COMMIT')
    }
    catch (error) {
      if (db.isOpen && db.isTransaction)
        db.exec('ROLLBACK')
      throw error
    }
  }

  /** Rows that were deleted or replaced leave their bytes in free places of the file and in its log: both are written anew without them. */
  function overwrite(): void {
    db.exec('VACUUM')
    const { busy } = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() ?? {}
    if (busy !== 0)
      throw new StoreProblem('was removed, but another program reads the file: its bytes go with the next session that is removed, or when the server stops.')
  }

  return {
    sessions: async () => sql.sessions.all().map(({ state, participants }) => ({ session: JSON.parse(String(state)) as Session, participants: Number(participants) })),
    async makeCurrent(sessionId) {
      return sql.makeCurrent.run(sessionId).changes === 1
    },
    async addToLog(sessionId, entry) {
      sql.addToLog.run(sessionId, JSON.stringify(entry))
    },
    log: async sessionId => sql.log.all(sessionId).map(({ entry }) => JSON.parse(String(entry)) as LogEntry),
    async remove(sessionId) {
      flush()
      removeRows(sessionId)
      overwrite()
    },
  }
}
