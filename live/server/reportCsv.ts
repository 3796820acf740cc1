/** A report as a table for spreadsheets: one row for each response. */
import type { Report } from '../domain/report.ts'
import { stringify } from 'csv-stringify/sync'
import { inWords } from '../domain/answerWords.ts'

const COLUMNS = ['token', 'activity', 'kind', 'question', 'round', 'answer', 'in_words', 'minute', 'paper']

/** With a byte order mark, so that spreadsheets read it as UTF-8; what would be a formula there is text. */
export function reportCsv({ activities, responses }: Report): string {
  const faces = new Map(activities.map(({ id, shown }) => [id, shown.face]))
  const rows = responses.map(({ token, activity, kind, round, answer, minute, paper }) => {
    const face = faces.get(activity)
    return [token, activity, kind, face?.question ?? '', round, JSON.stringify(answer), inWords(answer, face ?? {}), minute, paper ? 'yes' : '']
  })
  return stringify([COLUMNS, ...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' })
}
