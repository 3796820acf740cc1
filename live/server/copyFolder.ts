/** The folder with copies on a stick: what is in it, and how a file gets there whole. */
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { COPY_FILE, DATABASE_FILE } from './dataFiles.ts'

/** Of the copies, inside BACKUP_DIR: a stick may have other things on it. */
const FOLDER = 'workshop-copy'

/** Where the copies are below BACKUP_DIR. */
export function copyFolder(backupDir: string): string {
  return join(backupDir, FOLDER)
}

/** Whose copy lies in this folder: its mark, '' for one without a mark, null where no copy is. */
export async function ownerOf(folder: string): Promise<string | null> {
  const copy = await stat(join(folder, DATABASE_FILE)).catch(orNothing)
  return copy === null ? null : (await readFile(join(folder, COPY_FILE), 'utf8').catch(orNothing) ?? '').trim()
}

/** The mark of copies that are made of this data folder, made when there is none. */
export function ownMark(dataDir: string): string {
  try {
    return readFileSync(join(dataDir, COPY_FILE), 'utf8').trim() || newMark(dataDir)
  }
  catch (error) {
    orNothing(error)
    return newMark(dataDir)
  }
}

/** Gives the data folder a mark that no other has: older copies are no longer its own. */
export function newMark(dataDir: string): string {
  const made = randomBytes(12).toString('base64url')
  writeFileSync(join(dataDir, COPY_FILE), `${made}\n`)
  return made
}

/** Whether a folder lies on another disk than the data, as a stick does. */
export async function isElsewhere(backupDir: string, dataDir: string): Promise<boolean> {
  const [there, here] = await Promise.all([stat(backupDir), stat(dataDir)])
  return there.dev !== here.dev
}

/** Makes the folder of the copies where it is not yet; never BACKUP_DIR, which a stick that was pulled out has taken along. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST')
      throw error
  })
}

/** Puts the file there under a passing name first, so that a stick that is pulled out leaves the old one or the new one, never a half. */
export async function putWhole(path: string, content: string | Uint8Array): Promise<void> {
  const passing = `${path}.new`
  const file = await open(passing, 'w', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  }
  finally {
    await file.close()
  }
  await rename(passing, path)
}

/** Null for a file that is not there; any other problem goes on. */
function orNothing(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT')
    return null
  throw error
}
