/** What `npm run report -- …` may say. */
import type { Result } from '../live/protocol.ts'
import type { Paper } from './papers.ts'
import { parseArgs } from 'node:util'
import { PAPERS } from './papers.ts'

export const REPORT_FILES = ['html', 'pdf', 'charts', 'csv', 'json'] as const
const KNOWN: readonly string[] = REPORT_FILES
export type ReportFile = typeof REPORT_FILES[number]

export interface ReportOptions {
  /** A join code or the path of a report.json, as it was typed. */
  session: string
  /** The folder it is written to; null: dist/report/CODE. */
  output: string | null
  paper: Paper
  only: readonly ReportFile[]
}

const USAGE = 'npm run report needs the code of a session or a report.json, and knows --output FOLDER, --paper a4 or letter, and --only html,pdf,charts,csv,json, for example: npm run report -- KXQ4 --only pdf'
const VALUED = ['output', 'paper', 'only'] as const

/** The options, or one sentence about what is wrong with them. */
export function readReportOptions(args: string[]): Result<ReportOptions, string> {
  const { tokens } = parseArgs({ args, strict: false, allowPositionals: true, tokens: true, options: { output: { type: 'string' }, paper: { type: 'string' }, only: { type: 'string' } } })
  const given: Partial<Record<typeof VALUED[number], string>> = {}
  const sessions: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional')
      sessions.push(token.value)
    if (token.kind !== 'option')
      continue
    const name = VALUED.find(each => each === token.name)
    if (name === undefined)
      return refuse(`There is no option ${token.rawName}.`)
    if (!token.value || (!token.inlineValue && token.value.startsWith('-')))
      return refuse(`${token.rawName} needs a value.`)
    given[name] = token.value
  }
  const [session, extra] = sessions
  const { output = null, paper = 'a4', only } = given
  const files = only?.split(',').map(each => each.trim()) ?? REPORT_FILES
  const strange = files.find(file => !KNOWN.includes(file))
  if (session === undefined)
    return refuse('Nothing says which session.')
  if (extra !== undefined)
    return refuse(`"${extra}" means nothing here: one report is made at a time.`)
  if (!Object.hasOwn(PAPERS, paper))
    return refuse(`--paper is "${paper}".`)
  if (strange !== undefined)
    return refuse(`--only names "${strange}".`)
  return { ok: true, value: { session, output, paper: paper as Paper, only: REPORT_FILES.filter(file => files.includes(file)) } }
}

function refuse(error: string): Result<never, string> {
  return { ok: false, error: `${error} ${USAGE}` }
}
