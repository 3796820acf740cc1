/** The shape of the SQLite file. A step that has been released is never edited; a change is a new step at the end. */
import type { DatabaseSync } from 'node:sqlite'
import { StoreProblem } from './storeProblem.ts'

/** Step n leads from user_version n to n + 1. */
const STEPS = [
  `
  CREATE TABLE sessions (
    ordinal INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    state TEXT NOT NULL
  ) STRICT;

  CREATE TABLE responses (
    session TEXT NOT NULL,
    activity TEXT NOT NULL,
    round INTEGER NOT NULL,
    participant TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    answer TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (session, activity, round, participant)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX responses_of_participant ON responses (participant, session);

  CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE boards (
    session TEXT NOT NULL,
    activity TEXT NOT NULL,
    round INTEGER NOT NULL,
    name TEXT NOT NULL,
    revision INTEGER NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (session, activity, round, name)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE log (
    ordinal INTEGER PRIMARY KEY,
    session TEXT NOT NULL,
    entry TEXT NOT NULL
  ) STRICT;

  CREATE INDEX log_of_session ON log (session);
  `,
]

/** Brings the file to the newest shape, each step in a transaction of its own. Throws StoreProblem for a file of a newer version. */
export function migrate(db: DatabaseSync): void {
  const version = Number(db.prepare('PRAGMA user_version').get()?.user_version)
  if (version > STEPS.length)
    throw new StoreProblem('was written by a newer version of this workshop. Start that version, or choose another DATA_DIR.')
  for (const [at, step] of STEPS.entries()) {
    if (at >= version)
      db.exec(`BEGIN IMMEDIATE; ${step}; PRAGMA user_version = ${at + 1}; COMMIT`)
  }
}
