/** Where a report becomes HTML, PDF and pictures. */
import type { Report } from '../../live/domain/report.ts'
import type { Result } from '../../live/protocol.ts'
import type { OutlinedPdf } from '../outline.ts'
import type { Paper } from '../papers.ts'
import { browserMissing, findBrowser } from '../../scripts/findBrowser.ts'
import { outlined } from '../outline.ts'
import { openPrinter } from '../printer.ts'
import { printFonts } from '../printFonts.ts'
import { serveModule } from '../renderServer.ts'
import { chartPictures } from './chartPictures.ts'
import { reportPage } from './reportPage.ts'

/** What kit/report/renderReport.ts exports, seen from outside. */
type Renderer = typeof import('./renderReport.ts')

export interface ChartPicture { id: string, png: Uint8Array }

/** The report as one page of HTML that holds everything it needs. @param root the workshop's folder */
export async function reportHtml(root: string, report: Report, paper: Paper): Promise<string> {
  const [fonts, server] = await Promise.all([printFonts(), serveModule<Renderer>(root, '/kit/report/renderReport.ts')])
  try {
    return reportPage({ report, paper, css: `${server.css}\n${fonts}`, body: await server.module.renderReport(report) })
  }
  finally {
    await server.close()
  }
}

/** The page as a tagged PDF, or a sentence about why there is none. */
export async function reportPdf(html: string): Promise<Result<OutlinedPdf, string>> {
  const browser = findBrowser()
  if (browser === null)
    return { ok: false, error: `${browserMissing()} Until then, open the report page and print it from there.` }
  const printer = await openPrinter(browser)
  try {
    const printed = await printer.print(html)
    return printed.ok ? { ok: true, value: await outlined(printed.value.pdf, printed.value.headings) } : printed
  }
  finally {
    await printer.close()
  }
}

/** Each chart of the page as a picture; `only`: the one with this id. */
export async function reportCharts(html: string, only: string | null = null): Promise<Result<ChartPicture[], string>> {
  const browser = findBrowser()
  return browser === null
    ? { ok: false, error: browserMissing() }
    : { ok: true, value: await chartPictures(browser, html, only) }
}
