/** What `npm run export -- …` may say. */
import type { Result } from '../live/protocol.ts'
import { parseArgs } from 'node:util'

export interface ExportOptions {
  /** Where the PDF goes, as it was typed. */
  output: string
  /** Id of the agenda whose slides are wanted, or null for all slides. */
  agenda: string | null
  /** With keys and reasons. */
  answers: boolean
  /** A join code or the path of a report.json, as it was typed; null for a handout without results. */
  session: string | null
}

const USAGE = 'npm run export knows --output FILE, --agenda ID, --answers and --session CODE or report.json, for example: npm run export -- --agenda 60 --answers --output handout.pdf'
const VALUED = ['output', 'agenda', 'session'] as const

/** The options, or one sentence about what is wrong with them. */
export function readExportOptions(args: string[]): Result<ExportOptions, string> {
  const { tokens } = parseArgs({
    args,
    strict: false,
    tokens: true,
    options: {
      output: { type: 'string' },
      agenda: { type: 'string' },
      session: { type: 'string' },
      answers: { type: 'boolean' },
    },
  })
  const options: ExportOptions = { output: 'dist/slides.pdf', agenda: null, answers: false, session: null }
  for (const token of tokens) {
    if (token.kind === 'option-terminator')
      continue
    if (token.kind === 'positional')
      return refuse(`"${token.value}" means nothing here. ${USAGE}`)
    if (token.name === 'answers') {
      if (token.value !== undefined)
        return refuse(`--answers takes no value. ${USAGE}`)
      options.answers = true
      continue
    }
    const name = VALUED.find(each => each === token.name)
    if (name === undefined)
      return refuse(`There is no option ${token.rawName}. ${USAGE}`)
    // Without this, a forgotten value would swallow the next option.
    if (!token.value || (!token.inlineValue && token.value.startsWith('-')))
      return refuse(`${token.rawName} needs a value. ${USAGE}`)
    options[name] = token.value
  }
  return { ok: true, value: options }
}

function refuse(error: string): Result<never, string> {
  return { ok: false, error }
}
