/** The day that a report is of. */
import type { Report } from '../../live/domain/report.ts'
import { reportText } from './text.ts'

/** As the client's workshop.yaml says it, else the day the session began, where this machine is. */
export function dayOf({ client, session }: Pick<Report, 'client' | 'session'>): string {
  return client?.date ?? new Date(session.createdAt).toLocaleDateString(reportText.locale, { day: 'numeric', month: 'long', year: 'numeric' })
}
