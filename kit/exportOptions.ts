/** What `npm run export -- …` may say. */
import type { Result } from '../live/protocol.ts'
import { parseArgs } from 'node:util'

export interface ExportOptions {
  /** Where the PDF goes, as it was typed. */
  output: string
  /** Id of the agenda whose slides are wanted, or null for all slides. */
  agenda: string | null
}

const USAGE = 'npm run export knows --output FILE and --agenda ID, for example: npm run export -- --agenda 60 --output handout.pdf'

/** The options, or one sentence about what is wrong with them. */
export function readExportOptions(args: string[]): Result<ExportOptions, string> {
  const { tokens } = parseArgs({
    args,
    strict: false,
    tokens: true,
    options: {
      output: { type: 'string' },
      agenda: { type: 'string' },
    },
  })
  const options: ExportOptions = { output: 'dist/slides.pdf', agenda: null }
  for (const token of tokens) {
    if (token.kind === 'option-terminator')
      continue
    if (token.kind === 'positional')
      return refuse(`"${token.value}" means nothing here. ${USAGE}`)
    if (token.name !== 'output' && token.name !== 'agenda')
      return refuse(`There is no option ${token.rawName}. ${USAGE}`)
    // Without this, a forgotten value would swallow the next option.
    if (!token.value || (!token.inlineValue && token.value.startsWith('-')))
      return refuse(`${token.rawName} needs a value. ${USAGE}`)
    options[token.name] = token.value
  }
  return { ok: true, value: options }
}

function refuse(error: string): Result<never, string> {
  return { ok: false, error }
}
