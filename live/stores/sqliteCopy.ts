/** Copies of the SQLite file while it is in use, and the check of such a copy. */
import { backup, DatabaseSync } from 'node:sqlite'

export interface SqliteCopier {
  /** A number that is another one after every change of the file. */
  version: () => number
  /** Writes one consistent state of the file to another place, off the thread that serves; rejects when that fails. */
  copyTo: (path: string) => Promise<void>
  close: () => void
}

/** Looks at the file through a connection of its own, which only reads. The file must be there. */
export function openSqliteCopier(file: string): SqliteCopier {
  const db = new DatabaseSync(file, { readOnly: true, timeout: 1000 })
  const version = db.prepare('PRAGMA data_version')
  return {
    version: () => Number(version.get()?.data_version),
    async copyTo(path) {
      // All pages in one step: a response that is saved meanwhile would make it start again.
      await backup(db, path, { rate: 2 ** 30 })
    },
    close: () => db.close(),
  }
}

/** Whether the file is a whole database. Nobody else may use it meanwhile. */
export function isWhole(file: string): boolean {
  try {
    const db = new DatabaseSync(file)
    try {
      return Object.values(db.prepare('PRAGMA quick_check(1)').get() ?? {})[0] === 'ok'
    }
    finally {
      db.close()
    }
  }
  catch {
    // Damaged so much that it cannot even be opened.
    return false
  }
}
