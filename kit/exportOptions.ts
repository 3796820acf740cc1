/** What `npm run export -- …` may say. */
import type { Result } from '../live/protocol.ts'
import { readOptions } from '../scripts/options.ts'

/** A PDF, or a folder of pictures, one for each page. */
export type ExportFormat = 'pdf' | 'png'

export interface ExportOptions {
  format: ExportFormat
  /** Where the PDF, or the folder of pictures, goes, as it was typed. */
  output: string
  /** Id of the agenda whose slides are wanted, or null for all slides. */
  agenda: string | null
  /** With keys and reasons. */
  answers: boolean
  /** A join code or the path of a report.json, as it was typed; null for a handout without results. */
  session: string | null
}

const USAGE = 'npm run export knows --output FILE, --format pdf or png, --agenda ID, --answers and --session CODE or report.json, for example: npm run export -- --agenda 60 --answers --output handout.pdf'
const OUTPUTS: Record<ExportFormat, string> = { pdf: 'dist/slides.pdf', png: 'dist/slides' }

/** The options, or one sentence about what is wrong with them. */
export function readExportOptions(args: string[]): Result<ExportOptions, string> {
  const read = readOptions(args, { valued: ['output', 'format', 'agenda', 'session'], flags: ['answers'], usage: USAGE })
  if (!read.ok)
    return read
  const { format = 'pdf', agenda = null, session = null, output } = read.value.valued
  if (!isFormat(format))
    return { ok: false, error: `There is no format ${format}. ${USAGE}` }
  return { ok: true, value: { format, output: output ?? OUTPUTS[format], agenda, answers: read.value.flags.has('answers'), session } }
}

function isFormat(text: string): text is ExportFormat {
  return Object.hasOwn(OUTPUTS, text)
}
