/** The report's component, rendered to HTML. */
import type { Report } from '../../live/domain/report.ts'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import ReportDocument from './ReportDocument.vue'
import './report.css'

export function renderReport(report: Report): Promise<string> {
  return renderToString(createSSRApp(ReportDocument, { report }))
}
