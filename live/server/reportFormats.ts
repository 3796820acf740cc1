/** The files that a report comes as, by their names in the address. */
import type { Buffer } from 'node:buffer'
import type { Report } from '../domain/report.ts'
import type { Result } from '../protocol.ts'
import { reportCsv } from './reportCsv.ts'

export interface ReportFormat {
  /** The file's name without its ending. */
  name: string
  ending: string
  /** Media type. */
  type: string
  /** A browser shows it instead of saving it. */
  inPlace?: true
  /** The file, or a sentence about why there is none. */
  make: (report: Report) => Promise<Result<string | Buffer, string>>
}

const made = (file: string): Promise<Result<string, string>> => Promise.resolve({ ok: true, value: file })

export const REPORT_FORMATS: Record<string, ReportFormat> = {
  'report.json': { name: 'report', ending: 'json', type: 'application/json; charset=utf-8', make: report => made(`${JSON.stringify(report, null, 2)}\n`) },
  'report.csv': { name: 'report', ending: 'csv', type: 'text/csv; charset=utf-8', make: report => made(reportCsv(report)) },
}
