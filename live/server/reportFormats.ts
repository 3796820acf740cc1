/** The files that a report comes as, by their names in the address. */
import type { Buffer } from 'node:buffer'
import type { Report } from '../domain/report.ts'
import type { Result } from '../protocol.ts'
import { clientCsv } from './clientCsv.ts'
import { reportCsv } from './reportCsv.ts'
import { drawReport } from './reportWorker.ts'

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

/** For the client: page, PDF and client.csv, aggregates only. For the facilitator: report.csv and report.json, with rows. */
export const REPORT_FORMATS: Record<string, ReportFormat> = {
  'report.html': { name: 'client-report', ending: 'html', type: 'text/html; charset=utf-8', inPlace: true, make: report => drawReport(report, { want: 'html' }) },
  'report.pdf': { name: 'client-report', ending: 'pdf', type: 'application/pdf', make: report => drawReport(report, { want: 'pdf' }) },
  'client.csv': { name: 'client-report', ending: 'csv', type: 'text/csv; charset=utf-8', make: report => made(clientCsv(report)) },
  'report.json': { name: 'report', ending: 'json', type: 'application/json; charset=utf-8', make: report => made(`${JSON.stringify(report, null, 2)}\n`) },
  'report.csv': { name: 'report', ending: 'csv', type: 'text/csv; charset=utf-8', make: report => made(reportCsv(report)) },
}

/** One chart of the client's report. `id` as the page names it. */
export function chartFormat(id: string): ReportFormat {
  return { name: `chart-${id}`, ending: 'png', type: 'image/png', make: report => drawReport(report, { want: 'chart', chart: id }) }
}
