/** A session's report as files: the client's, and the facilitator's data. */
import type { Report } from '../live/domain/report.ts'
import type { Result } from '../live/protocol.ts'
import type { ReportOptions } from './reportOptions.ts'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { clientCsv } from '../live/server/clientCsv.ts'
import { readDeck } from '../live/server/deckFile.ts'
import { describeProblem, loadContent } from '../live/server/exerciseFiles.ts'
import { reportCsv } from '../live/server/reportCsv.ts'
import { reportCharts, reportHtml, reportPdf } from './report/reportPress.ts'
import { sessionReport } from './sessionReport.ts'

export interface ReportOrder extends ReportOptions {
  /** The workshop's folder. */
  root: string
  /** Folders of exercises; later ones overlay earlier ones. */
  contentDirs: string[]
  /** Where the sessions are. */
  dataDir: string
  /** Hears of every file that was written. */
  onProgress: (line: string) => void
}

export interface ReportOutcome {
  folder: string
  files: string[]
  /** A sentence for each file that could not be made. The others were. */
  failures: string[]
}

/** Writes the files; gives what became of each, or one sentence about why there is no report. */
export async function exportReport(order: ReportOrder): Promise<Result<ReportOutcome, string>> {
  const { root, contentDirs, dataDir, session } = order
  const [deck, content] = [await readDeck(join(root, 'slides.md')), loadContent(contentDirs)]
  if (!deck.ok || !content.ok)
    return refuse([deck, content].flatMap(read => read.ok ? [] : read.error).map(describeProblem).join('\n'))
  const report = await sessionReport({ given: session, dataDir, content: content.value, deck: deck.value })
  return report.ok ? written(report.value, order) : report
}

async function written(report: Report, { root, output, paper, only, onProgress }: ReportOrder): Promise<Result<ReportOutcome, string>> {
  const folder = output ?? join('dist', 'report', report.session.code)
  const outcome: ReportOutcome = { folder, files: [], failures: [] }
  const write = async (name: string, bytes: string | Uint8Array) => {
    await writeFile(join(folder, name), bytes)
    outcome.files.push(name)
    onProgress(`Wrote ${name}`)
  }
  try {
    await mkdir(join(folder, 'charts'), { recursive: true })
    if (only.includes('json'))
      await write('facilitator-report.json', `${JSON.stringify(report, null, 2)}\n`)
    if (only.includes('csv')) {
      await write('facilitator-rows.csv', reportCsv(report))
      await write('client-report.csv', clientCsv(report))
    }
    if (!only.some(file => file === 'html' || file === 'pdf' || file === 'charts'))
      return { ok: true, value: outcome }
    const html = await reportHtml(root, report, paper)
    if (only.includes('html'))
      await write('client-report.html', html)
    if (only.includes('pdf')) {
      const pdf = await reportPdf(html)
      await (pdf.ok ? write('client-report.pdf', pdf.value.bytes) : outcome.failures.push(`client-report.pdf: ${pdf.error}`))
    }
    if (only.includes('charts')) {
      const charts = await reportCharts(html)
      for (const { id, png } of charts.ok ? charts.value : [])
        await write(join('charts', `${id}.png`), png)
      if (!charts.ok)
        outcome.failures.push(`charts: ${charts.error}`)
    }
    return { ok: true, value: outcome }
  }
  catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined)
      throw error
    return refuse(`${folder} cannot be written (${code}): choose another folder with --output, or close the program that shows a file of it.`)
  }
}

function refuse(error: string): Result<never, string> {
  return { ok: false, error }
}
