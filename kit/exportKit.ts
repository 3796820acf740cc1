/** Every printable of the workshop, from the exercises, the deck's notes and the guide's texts. */
import type { Agenda } from '../live/domain/exercise.ts'
import type { Result } from '../live/protocol.ts'
import type { KitJob } from './kitJobs.ts'
import type { KitOptions } from './kitOptions.ts'
import type { Kit } from './kitSetup.ts'
import type { KitSource } from './kitSource.ts'
import type { Paper } from './papers.ts'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { browserMissing, findBrowser } from '../scripts/findBrowser.ts'
import { kitJobs } from './kitJobs.ts'
import { kitPress } from './kitPress.ts'
import { tablesFor } from './kitSetup.ts'
import { readKitSource } from './kitSource.ts'

export interface KitOrder extends Omit<KitOptions, 'address'> {
  /** The workshop's folder. */
  root: string
  /** Folders of exercises; later ones overlay earlier ones. */
  contentDirs: string[]
  /** Where phones find the page. */
  address: string
  /** Hears of every file, written or not. */
  onProgress: (line: string) => void
}

export interface KitOutcome {
  /** Names of the files that were written. */
  files: string[]
  /** A sentence for each file that could not be made. The others were. */
  failures: string[]
}

/** Expected where nobody said: enough for a class. */
const PEOPLE = 24

/** Writes the kit; gives what became of each file, or one sentence about why there is none. */
export async function exportKit(order: KitOrder): Promise<Result<KitOutcome, string>> {
  const source = await readKitSource(order.root, order.contentDirs)
  if (!source.ok)
    return source
  const { agendas, agenda: own } = source.value.workshop
  const agenda = agendas.find(({ id }) => id === (order.agenda ?? own))
  if (agenda === undefined)
    return refuse(`There is no agenda ${order.agenda} in exercises/workshop.yaml: there are ${agendas.map(({ id }) => id).join(', ')}.`)
  const browser = findBrowser()
  if (browser === null)
    return refuse(browserMissing())
  const unwritable = await made(order.output)
  if (unwritable !== null)
    return refuse(unwritable)
  const press = kitPress(order.root, browser)
  try {
    const kitOn = (paper: Paper) => kitOf(order, source.value, agenda, paper)
    return { ok: true, value: await writeAll(kitJobs(order, press, kitOn), order) }
  }
  finally {
    await press.close()
  }
}

function kitOf({ people, address }: KitOrder, source: KitSource, agenda: Agenda, paper: Paper): Kit {
  return { ...source, people: people ?? PEOPLE, address, paper, agenda, tables: tablesFor(people ?? PEOPLE), pageOf: null, parts: [] }
}

/** One file after the other; whatever goes wrong is said of that file alone. */
async function writeAll(jobs: readonly KitJob[], { output, onProgress }: KitOrder): Promise<KitOutcome> {
  const outcome: KitOutcome = { files: [], failures: [] }
  for (const [at, { name, make }] of jobs.entries()) {
    const written = await attempt(path.join(output, name), make)
    if (written.ok)
      outcome.files.push(name)
    else
      outcome.failures.push(`${name}: ${written.error}`)
    const pages = written.ok && written.value !== null ? `, ${written.value} ${written.value === 1 ? 'page' : 'pages'}` : ''
    onProgress(`${at + 1} of ${jobs.length}  ${name}${written.ok ? pages : ' could not be made'}`)
  }
  return outcome
}

/** Its number of pages, or why it was not written. */
async function attempt(file: string, make: KitJob['make']): Promise<Result<number | null, string>> {
  try {
    const made = await make()
    if (!made.ok)
      return made
    await writeFile(file, made.value.bytes)
    return { ok: true, value: made.value.pages }
  }
  catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return refuse(code === undefined ? message : `it cannot be written (${code}). Close the program that shows it, or choose another folder with --output.`)
  }
}

/** Null, or why there is no such folder. */
async function made(folder: string): Promise<string | null> {
  try {
    await mkdir(folder, { recursive: true })
    return null
  }
  catch (error) {
    return `${folder} cannot be made (${(error as NodeJS.ErrnoException).code}): choose another folder with --output.`
  }
}

function refuse(error: string): Result<never, string> {
  return { ok: false, error }
}
