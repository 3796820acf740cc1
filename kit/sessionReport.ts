import type { DeckOutline } from '../live/domain/deck.ts'
/** The report that an export draws its results from: of a session in the data folder, or of a file that another machine made. */
import type { Content } from '../live/domain/exercise.ts'
import type { Report } from '../live/domain/report.ts'
import type { Result } from '../live/protocol.ts'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { reportFile } from '../live/schemas/report.ts'
import { readReport } from '../live/server/sessionReport.ts'
import { openSqliteStore } from '../live/stores/sqliteStore.ts'
import { StoreProblem } from '../live/stores/storeProblem.ts'

export interface SessionOrder {
  /** A join code, or the path of a report.json. */
  given: string
  /** Where the server keeps its sessions. It need not run. */
  dataDir: string
  content: Content
  deck: DeckOutline
}

const JOIN_CODE = /^[A-Z]{4}$/i

/** The report, or one sentence about why there is none. */
export function sessionReport(order: SessionOrder): Promise<Result<Report, string>> {
  return JOIN_CODE.test(order.given) ? fromStore(order) : fromFile(order.given)
}

async function fromStore({ given, dataDir, content, deck }: SessionOrder): Promise<Result<Report, string>> {
  const code = given.toUpperCase()
  const file = join(dataDir, 'workshop.sqlite')
  // Opening a store makes it, and an export should leave nothing behind.
  if (!existsSync(file))
    return refuse(`There is no session ${code}: ${dataDir} holds no sessions. Name another folder with DATA_DIR, or give the path of a report.json.`)
  try {
    const store = openSqliteStore(file)
    try {
      const session = await store.sessionByCode(code)
      return session === null
        ? refuse(`There is no session ${code} in ${dataDir}. Check the code, name another folder with DATA_DIR, or give the path of a report.json.`)
        : { ok: true, value: await readReport(store, session, { content, deck }) }
    }
    finally {
      await store.close()
    }
  }
  catch (error) {
    if (error instanceof StoreProblem)
      return refuse(error.message)
    throw error
  }
}

async function fromFile(path: string): Promise<Result<Report, string>> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  }
  catch (error) {
    return refuse(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}): --session needs a join code of four letters, or the path of a report.json.`)
  }
  const json = parseJson(text)
  const { success, output, issues } = v.safeParse(reportFile, json)
  if (success)
    return { ok: true, value: output }
  const [{ message }] = issues
  const where = v.getDotPath(issues[0])
  return refuse(where === null
    ? `${path} is no report of a session. Download it again.`
    : `${path} is not a report that can be read: "${where}" ${message.startsWith('Invalid') ? 'is missing or not what it should be' : message}. Download it again.`)
}

/** Undefined where it is no JSON, which no schema takes. A byte order mark is no fault. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  }
  catch {
    return undefined
  }
}

function refuse(error: string): Result<never, string> {
  return { ok: false, error }
}
