/** What an export leaves behind: one PDF, or a folder of pictures. Each gives null, or a sentence about why it is not there. */
import type { Buffer } from 'node:buffer'
import type { Result } from '../live/protocol.ts'
import type { Picture } from './printPage.ts'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** A picture of an earlier export: its place in the order, and its name. */
const NUMBERED = /^\d{2,}-.+\.png$/

export function writePdf(output: string, pdf: Buffer): Promise<Result<null, string>> {
  return written(output, async () => {
    await mkdir(path.dirname(output), { recursive: true })
    await writeFile(output, pdf)
  })
}

/** `01-cover.png`, `02-join.png`, …; pictures of an earlier export make room, other files stay. */
export function writePictures(folder: string, pictures: AsyncIterable<Picture>): Promise<Result<null, string>> {
  return written(folder, async () => {
    await mkdir(folder, { recursive: true })
    const old = (await readdir(folder)).filter(file => NUMBERED.test(file))
    await Promise.all(old.map(file => rm(path.join(folder, file))))
    let at = 0
    for await (const { name, png } of pictures)
      await writeFile(path.join(folder, `${String(++at).padStart(2, '0')}-${name}.png`), png)
  })
}

async function written(output: string, write: () => Promise<void>): Promise<Result<null, string>> {
  try {
    await write()
    return { ok: true, value: null }
  }
  catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined)
      throw error
    return { ok: false, error: `${output} cannot be written (${code}): choose another place with --output, or close the program that shows it.` }
  }
}
