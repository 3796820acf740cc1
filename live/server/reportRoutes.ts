/** `/api/sessions/CODE/report.json` and `.csv`: what is left of a session, behind the facilitator key. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Report } from '../domain/report.ts'
import type { AppOptions } from './app.ts'
import type { Service } from './service.ts'
import { isFacilitator, takeKey } from './cookies.ts'
import { messagePage } from './htmlPage.ts'
import { reportCsv } from './reportCsv.ts'
import { text } from './text.ts'

type ReportOptions = Pick<AppOptions, 'auth' | 'guesses' | 'publicUrl'> & Pick<Service, 'report'>

const FORMATS: Record<string, (reply: FastifyReply, report: Report) => FastifyReply> = {
  json: (reply, report) => reply.type('application/json; charset=utf-8').send(`${JSON.stringify(report, null, 2)}\n`),
  csv: (reply, report) => reply.type('text/csv; charset=utf-8').send(reportCsv(report)),
}

export function reportRoutes(app: FastifyInstance, options: ReportOptions): void {
  app.get<{ Params: { code: string, format: string } }>('/api/sessions/:code/report.:format', async (request, reply) => {
    const answered = takeKey(request, reply, options)
    if (answered !== null)
      return answered
    reply.header('cache-control', 'no-store')
    if (!isFacilitator(request, options))
      return reply.code(403).type('text/html; charset=utf-8').send(messagePage(text.reportLocked))
    const { code, format } = request.params
    const send = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined
    const found = send === undefined ? null : await options.report(code)
    if (send === undefined || found === null)
      return reply.code(404).type('text/html; charset=utf-8').send(messagePage(text.noReport))
    return send(reply.header('content-disposition', `attachment; filename="report-${found.session.code}.${format}"`), found)
  })
}
