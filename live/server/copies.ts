/** Copies of the data folder on a stick, every ten seconds when something has changed: another laptop goes on from there. */
import type { CopyProblem, CopyState } from '../protocol.ts'
import { readFileSync, rmSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openSqliteCopier } from '../stores/sqliteCopy.ts'
import { copyFolder, isElsewhere, makeFolder, ownerOf, ownMark, putWhole } from './copyFolder.ts'
import { COPY_FILE, DATABASE_FILE, KEY_FILE, SECRET_FILE } from './dataFiles.ts'

export interface Copies {
  state: () => CopyState
  onChange: (listener: () => void) => void
  /** Makes a last copy, and ends. */
  close: () => Promise<void>
}

export interface CopiesOptions {
  dataDir: string
  /** BACKUP_DIR itself is never made: where a stick should be and is none, nothing is written. */
  backupDir: string
  /** The facilitator key: consoles that are paired stay so on the other laptop. */
  key: string
  /** For what cannot be helped by plugging something in. */
  onError: (error: unknown) => void
  /** Between two copies, in ms. */
  every?: number | undefined
}

const EVERY_MS = 10_000

export function startCopies({ dataDir, backupDir, key, onError, every = EVERY_MS }: CopiesOptions): Copies {
  const mark = ownMark(dataDir)
  const folder = copyFolder(backupDir)
  const copier = openSqliteCopier(join(dataDir, DATABASE_FILE))
  /** On the laptop's own disk: a slow stick never keeps a phone waiting. */
  const fresh = join(dataDir, 'copy.new')
  const small = { [SECRET_FILE]: readFileSync(join(dataDir, SECRET_FILE), 'utf8'), [KEY_FILE]: `${key}\n`, [COPY_FILE]: `${mark}\n` }
  let state: CopyState = { at: null, problem: null }
  let copied: number | null = null
  let onStick = false
  let closed = false
  const listeners: (() => void)[] = []
  let timer: NodeJS.Timeout | undefined

  async function copy(): Promise<CopyState> {
    // Where a stick was, an empty folder may stay: that is the laptop's own disk.
    const elsewhere = await isElsewhere(backupDir, dataDir)
    if (onStick && !elsewhere)
      return { ...state, problem: 'missing' }
    const owner = await ownerOf(folder)
    if (owner !== null && owner !== mark)
      return { ...state, problem: 'foreign' }
    const version = copier.version()
    if (owner === mark && version === copied)
      return { ...state, problem: null }
    const at = Date.now()
    await rm(fresh, { force: true })
    await copier.copyTo(fresh)
    await makeFolder(folder)
    for (const [name, content] of Object.entries(small))
      await putWhole(join(folder, name), content)
    await putWhole(join(folder, DATABASE_FILE), await readFile(fresh))
    copied = version
    onStick = elsewhere
    return { at, problem: null }
  }

  async function round(): Promise<void> {
    const before = state
    try {
      state = await copy()
    }
    catch (error) {
      state = { ...state, problem: problemOf(error) }
      if (state.problem === 'failed' && before.problem !== 'failed')
        onError(error)
    }
    if (before.at !== state.at || before.problem !== state.problem)
      listeners.forEach(tell => tell())
  }

  function goOn(): void {
    timer = closed ? undefined : setTimeout(next, every).unref()
  }
  let running = Promise.resolve()
  function next(): void {
    running = round().then(goOn)
  }
  next()

  return {
    state: () => state,
    onChange: listener => void listeners.push(listener),
    async close() {
      closed = true
      clearTimeout(timer)
      await running
      await round()
      copier.close()
      rmSync(fresh, { force: true })
    },
  }
}

function problemOf(error: unknown): CopyProblem {
  const { code } = error as NodeJS.ErrnoException
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'ENXIO': return 'missing'
    case 'ENOSPC':
    case 'EFBIG': return 'full'
    default: return 'failed'
  }
}
