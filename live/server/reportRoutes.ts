/** `/api/sessions/CODE/report.json` and its kin: what is left of a session, and what the facilitator writes for it, behind the facilitator key. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ErrorCode } from '../protocol.ts'
import type { AppOptions } from './app.ts'
import type { ReportFormat } from './reportFormats.ts'
import type { Reports } from './reports.ts'
import * as v from 'valibot'
import { annotation } from '../schemas/annotations.ts'
import { isFacilitator, takeKey } from './cookies.ts'
import { messagePage } from './htmlPage.ts'
import { isOwnOrigin } from './origin.ts'
import { chartFormat, REPORT_FORMATS } from './reportFormats.ts'
import { text } from './text.ts'

type ReportOptions = Pick<AppOptions, 'auth' | 'guesses' | 'publicUrl'> & { reports: Reports, origins: readonly string[] }

const STATUS: Partial<Record<ErrorCode, number>> = { 'unknown-session': 404, 'invalid-payload': 400, 'not-allowed': 403, 'too-many': 409 }

export function reportRoutes(app: FastifyInstance, options: ReportOptions): void {
  const { reports } = options
  const page = (reply: FastifyReply, status: number, message: { title: string, lead: string }) =>
    reply.code(status).type('text/html; charset=utf-8').send(messagePage(message))

  /** A reply to whoever may not see it, or null. */
  function refused(request: FastifyRequest, reply: FastifyReply): FastifyReply | null {
    const answered = takeKey(request, reply, options)
    if (answered !== null)
      return answered
    reply.header('cache-control', 'no-store')
    return isFacilitator(request, options) ? null : page(reply, 403, text.reportLocked)
  }

  async function send(reply: FastifyReply, code: string, format: ReportFormat | undefined): Promise<FastifyReply> {
    const report = format === undefined ? null : await reports.read(code)
    if (format === undefined || report === null)
      return page(reply, 404, text.noReport)
    const made = await format.make(report)
    if (!made.ok)
      return page(reply, 503, { ...text.noPrint, lead: made.error })
    const name = `${format.name}-${report.session.code}.${format.ending}`
    return reply.header('content-disposition', `${format.inPlace ? 'inline' : 'attachment'}; filename="${name}"`).type(format.type).send(made.value)
  }

  app.get<{ Params: { code: string, file: string } }>('/api/sessions/:code/:file', (request, reply) => {
    const { code, file } = request.params
    return refused(request, reply) ?? send(reply, code, Object.hasOwn(REPORT_FORMATS, file) ? REPORT_FORMATS[file] : undefined)
  })

  app.get<{ Params: { code: string, chart: string } }>('/api/sessions/:code/charts/:chart', (request, reply) => {
    const { code, chart } = request.params
    const [, id] = /^([\w-]{1,100})\.png$/.exec(chart) ?? []
    return refused(request, reply) ?? send(reply, code, id === undefined ? undefined : chartFormat(id))
  })

  const denied = (reply: FastifyReply, code: ErrorCode) => reply.code(STATUS[code] ?? 503).send({ code })

  app.get<{ Params: { code: string } }>('/api/sessions/:code/annotations', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const found = isFacilitator(request, options) ? await reports.annotations(request.params.code) : undefined
    return found ?? denied(reply, found === null ? 'unknown-session' : 'not-allowed')
  })
  app.post<{ Params: { code: string } }>('/api/sessions/:code/annotations', { bodyLimit: 32_768 }, async (request, reply) => {
    reply.header('cache-control', 'no-store')
    if (!isFacilitator(request, options) || !isOwnOrigin(request.raw, options.origins))
      return denied(reply, 'not-allowed')
    const { success, output } = v.safeParse(annotation, request.body)
    if (!success)
      return denied(reply, 'invalid-payload')
    const saved = await reports.annotate(request.params.code, output)
    return saved.ok ? saved.value : denied(reply, saved.error.code)
  })
}
