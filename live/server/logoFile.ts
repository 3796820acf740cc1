/** The client's logo: a small picture beside workshop.yaml, carried along as text. */
import type { Result } from '../protocol.ts'
import { Buffer } from 'node:buffer'
import { readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { readablePath } from './contentFolder.ts'

/** Bytes; it is part of every report. */
const MAX_LOGO = 200 * 1024

const TYPES: Record<string, { mime: string, is: (bytes: Buffer) => boolean }> = {
  '.png': { mime: 'image/png', is: bytes => bytes.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4E, 0x47])) },
  '.jpg': { mime: 'image/jpeg', is: isJpeg },
  '.jpeg': { mime: 'image/jpeg', is: isJpeg },
  '.svg': { mime: 'image/svg+xml', is: bytes => /<svg[\s>]/i.test(bytes.toString('utf8', 0, 4096)) },
}

/** A data: address of the picture, from the last of these folders that has it; or what is wrong, as a sentence after the name of its key. */
export function readLogo(name: string, dirs: readonly string[]): Result<string, string> {
  const type = TYPES[extname(name).toLowerCase()]
  const path = dirs.map(dir => join(dir, name)).findLast(file => statSync(file, { throwIfNoEntry: false })?.isFile())
  if (path === undefined || type === undefined)
    return refuse(`the logo "${name}" is not in ${dirs.map(readablePath).join(' or ')}. Put the picture beside workshop.yaml, or remove "logo".`)
  const bytes = contentOf(path)
  if (bytes === null)
    return refuse(`the logo ${readablePath(path)} cannot be read. Change its permissions, or remove "logo".`)
  if (bytes.length > MAX_LOGO)
    return refuse(`the logo ${readablePath(path)} has ${Math.ceil(bytes.length / 1024)} kB; a logo may have ${MAX_LOGO / 1024}. Save it smaller.`)
  return type.is(bytes)
    ? { ok: true, value: `data:${type.mime};base64,${bytes.toString('base64')}` }
    : refuse(`the logo ${readablePath(path)} is no ${extname(name).slice(1)} picture. Save it again as what its name says.`)
}

function isJpeg(bytes: Buffer): boolean {
  return bytes[0] === 0xFF && bytes[1] === 0xD8
}

function contentOf(path: string): Buffer | null {
  try {
    return readFileSync(path)
  }
  catch {
    return null
  }
}

function refuse(error: string): Result<never, string> {
  return { ok: false, error }
}
