/** What `npm run build:static -- …` may say. */
import type { Result } from '../live/protocol.ts'
import { readOptions } from './options.ts'

export interface StaticOptions {
  /** Folder of the build, as it was typed. */
  output: string
  /** Id of the agenda that Next walks through, or null for the one of workshop.yaml. */
  agenda: string | null
  /** With speaker notes, keys and reasons: for a facilitator's own use. */
  withKeys: boolean
}

const USAGE = 'npm run build:static knows --output FOLDER, --agenda ID and --with-keys, for example: npm run build:static -- --agenda 60 --output dist/static'

/** The options, or one sentence about what is wrong with them. */
export function readStaticOptions(args: string[]): Result<StaticOptions, string> {
  const read = readOptions(args, { valued: ['output', 'agenda'], flags: ['with-keys'], usage: USAGE })
  if (!read.ok)
    return read
  const { output = 'dist/static', agenda = null } = read.value.valued
  return { ok: true, value: { output, agenda, withKeys: read.value.flags.has('with-keys') } }
}
