/**
 * A process of its own that makes one file of a report, so that drawing it never holds up the phones.
 * Standard input: {report, want: 'html' | 'pdf' | 'chart', chart, paper}. Standard output: the file. On failure: a sentence on standard error, exit code 1.
 */
import type { Report } from '../../live/domain/report.ts'
import type { Result } from '../../live/protocol.ts'
import type { Paper } from '../papers.ts'
import { resolve } from 'node:path'
import process from 'node:process'
import { text } from 'node:stream/consumers'
import { reportCharts, reportHtml, reportPdf } from './reportPress.ts'

export interface ReportOrder { report: Report, want: 'html' | 'pdf' | 'chart', chart?: string, paper: Paper }

const ROOT = resolve(import.meta.dirname, '..', '..')

async function made({ report, want, chart = '', paper }: ReportOrder): Promise<Result<string | Uint8Array, string>> {
  const html = await reportHtml(ROOT, report, paper)
  if (want === 'html')
    return { ok: true, value: html }
  if (want === 'pdf') {
    const pdf = await reportPdf(html)
    return pdf.ok ? { ok: true, value: pdf.value.bytes } : pdf
  }
  const charts = await reportCharts(html, chart)
  if (!charts.ok)
    return charts
  const [picture] = charts.value
  return picture === undefined ? { ok: false, error: 'The report has no such chart.' } : { ok: true, value: picture.png }
}

const outcome = await made(JSON.parse(await text(process.stdin)) as ReportOrder)
if (outcome.ok) {
  process.stdout.write(outcome.value)
}
else {
  process.stderr.write(outcome.error)
  process.exitCode = 1
}
