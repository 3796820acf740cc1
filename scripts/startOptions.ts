/** What `npm start -- …` and `npm run dev -- …` may say. */
import type { Result } from '../live/protocol.ts'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

export interface StartOptions {
  /** Id of the agenda that new sessions start with; null: as workshop.yaml says. */
  agenda: string | null
}

const USAGE = 'The one option here is --agenda, for example: npm start -- --agenda 60'

/** The options, or one sentence about what is wrong with them. */
export function readStartOptions(args: string[]): Result<StartOptions, string> {
  const { tokens } = parseArgs({ args, strict: false, tokens: true, options: { agenda: { type: 'string' } } })
  const options: StartOptions = { agenda: null }
  for (const token of tokens) {
    if (token.kind === 'option-terminator')
      continue
    if (token.kind === 'positional')
      return { ok: false, error: `"${token.value}" means nothing here. ${USAGE}` }
    if (token.name !== 'agenda')
      return { ok: false, error: `There is no option ${token.rawName}. ${USAGE}` }
    if (!token.value || (!token.inlineValue && token.value.startsWith('-')))
      return { ok: false, error: `--agenda needs a value. ${USAGE}` }
    options.agenda = token.value
  }
  return { ok: true, value: options }
}

/**
 * Puts the options into the environment that the server reads. A wrong agenda is said before anything is built: the
 * sentence is given back. Null when all is well, or when the exercises are broken, which the server says itself.
 */
export async function applyStartOptions(args: string[], env: Record<string, string | undefined>, root: string): Promise<string | null> {
  const options = readStartOptions(args)
  if (!options.ok)
    return options.error
  const { agenda } = options.value
  if (agenda === null)
    return null
  const [{ loadContent }, { unknownAgenda }] = await Promise.all([import('../live/server/exerciseFiles.ts'), import('../live/server/workshopSource.ts')])
  const content = loadContent([join(root, 'exercises'), ...env.CONTENT_DIR ? [env.CONTENT_DIR] : []])
  env.AGENDA = agenda
  return content.ok ? unknownAgenda(agenda, content.value) : null
}
