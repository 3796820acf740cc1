/** A report's HTML as a page that reads well on a screen and prints well from any browser. */
import type { Report } from '../../live/domain/report.ts'
import type { Paper } from '../papers.ts'
import { escapeHtml } from '../guideMarkdown.ts'
import { PAPERS } from '../papers.ts'
import { dayOf } from './day.ts'
import { reportText } from './text.ts'

export interface ReportPageParts {
  report: Report
  paper: Paper
  /** All style sheets together, with the fonts. */
  css: string
  body: string
}

/** Title of the document, as a PDF and a browser's tab have it. */
export function reportTitle(report: Report): string {
  return [`${reportText.report}: ${report.session.title}`, report.client?.name, dayOf(report)].filter(Boolean).join(', ')
}

export function reportPage({ report, paper, css, body }: ReportPageParts): string {
  return [
    `<!doctype html><html lang="${escapeHtml(report.session.lang)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${escapeHtml(reportTitle(report))}</title><link rel="icon" href="data:,"><style>${css}\n${sheetRules(report, paper)}</style></head><body>${body}</body></html>`,
  ].join('')
}

function sheetRules(report: Report, paper: Paper): string {
  const { width, height } = PAPERS[paper]
  const small = 'font: 400 8pt var(--font-text); color: #5b6370; vertical-align: top; padding-top: 4mm;'
  return [
    `:root { --page-width: ${width}mm; --page-height: ${height}mm; --margin-top: 17mm; --margin-side: 19mm; --margin-bottom: 19mm; }`,
    `@page { size: ${width}mm ${height}mm; margin: 17mm 19mm 19mm; }`,
    `@page report { @bottom-left { content: ${cssText([reportText.report, report.client?.name].filter(Boolean).join(' · '))}; ${small} font-weight: 600; } @bottom-center { content: ${cssText(report.session.title)}; ${small} } @bottom-right { content: counter(page) " / " counter(pages); ${small} } }`,
    `@media screen { body { max-inline-size: ${width - 38}mm; margin: 0 auto; padding: 12mm 5mm 24mm; } }`,
    '@media screen and (max-width: 45rem) { .canvas { zoom: 0.5 !important; } .canvas, .report table { overflow-x: auto; } .report dl { grid-template-columns: 1fr 1fr !important; } }',
  ].join('\n')
}

function cssText(text: string): string {
  return `"${text.replace(/["\\\n<]/g, char => `\\${char.charCodeAt(0).toString(16)} `)}"`
}
