/** A second laptop goes on from the copies on the stick. */
import { existsSync } from 'node:fs'
import { copyFile, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isWhole } from '../stores/sqliteCopy.ts'
import { copyFolder, newMark, ownerOf, ownMark, putWhole } from './copyFolder.ts'
import { COPY_FILE, DATABASE_FILE, KEY_FILE, SECRET_FILE } from './dataFiles.ts'
import { StartProblem } from './startProblem.ts'

/**
 * Fills a data folder that has no sessions yet from the copies below `backupDir`, if any are there; gives whether it did.
 * From then on the copies are this folder's, and the laptop they came from may not write over them.
 * Throws StartProblem where the copies belong to another workshop, or are damaged: then nothing has changed anywhere.
 */
export async function resumeFromCopies(dataDir: string, backupDir: string): Promise<boolean> {
  const folder = copyFolder(backupDir)
  const owner = await ownerOf(folder)
  if (owner === null)
    return false
  if (existsSync(join(dataDir, DATABASE_FILE))) {
    if (owner === ownMark(dataDir))
      return false
    throw new StartProblem(`The copies in ${folder} are of another workshop than ${dataDir}, or another laptop has gone on from them. To go on from the copies, start with an empty data folder (DATA_DIR). To copy this one, move ${folder} away or choose another BACKUP_DIR.`)
  }
  const passing = join(dataDir, 'resumed.new')
  try {
    await mkdir(dataDir, { recursive: true })
    await copyFile(join(folder, DATABASE_FILE), passing)
    if (!isWhole(passing))
      throw new StartProblem(`The copy ${join(folder, DATABASE_FILE)} is damaged. Move ${folder} away to start with an empty workshop, or bring back another copy.`)
    for (const name of [SECRET_FILE, KEY_FILE])
      await copyFile(join(folder, name), join(dataDir, name))
    // Before the data folder counts as filled: two laptops must never both own the copies.
    await putWhole(join(folder, COPY_FILE), `${newMark(dataDir)}\n`)
    await rename(passing, join(dataDir, DATABASE_FILE))
  }
  catch (error) {
    await rm(passing, { force: true })
    throw error instanceof StartProblem
      ? error
      : new StartProblem(`The copies in ${folder} cannot be taken to ${dataDir} (${(error as NodeJS.ErrnoException).code ?? String(error)}). Both must be writable and have room; then start again.`)
  }
  return true
}
