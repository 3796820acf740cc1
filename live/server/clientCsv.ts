/** The client's report as a table for spreadsheets: totals, and never a row for a person. */
import type { Tally } from '../domain/exercise.ts'
import type { Report, ReportActivity } from '../domain/report.ts'
import { stringify } from 'csv-stringify/sync'
import { inWords } from '../domain/answerWords.ts'
import { TERMS } from '../domain/boards/board.ts'
import { clientResult, peopleOf, responseRates } from '../domain/clientReport.ts'
import { thenAndNow } from '../domain/thenAndNow.ts'

const COLUMNS = ['part', 'question', 'item', 'vote', 'measure', 'value', 'people']

interface Row { part: string, question: string, item?: string, vote?: number | '', measure: string, value: string | number, people?: number | '' }

/** With a byte order mark, so that spreadsheets read it as UTF-8; what would be a formula there is text. */
export function clientCsv(report: Report): string {
  const rows = [...agreementRows(report), ...commitmentRows(report), ...changeRows(report), ...minuteRows(report), ...rateRows(report), ...resultRows(report)]
  return stringify([COLUMNS, ...rows.map(({ part, question, item = '', vote = '', measure, value, people = '' }) => [part, question, item, vote, measure, value, people])], { bom: true, escape_formulas: true, record_delimiter: 'windows' })
}

function agreementRows({ agreement, activities, decisions }: Report): Row[] {
  const items = agreement === null ? [] : agreement.items.flatMap(item => TERMS.map((term): Row => ({ part: 'agreement', question: agreement.question, item: item.text, measure: term, value: item[term] })))
  const unowned = activities.flatMap(({ question, notes }) => (notes?.unowned ?? []).map((value): Row => ({ part: 'agreement', question, measure: 'without a role', value })))
  const decided = decisions.flatMap(({ activity, item, choice, note }): Row[] => {
    const face = activities.find(({ id }) => id === activity)?.shown.face
    return face === undefined ? [] : [{ part: 'agreement', question: face.question, item: inWords(item, face), measure: 'decided', value: [inWords(choice, face), note].filter(Boolean).join(': ') }]
  })
  return [...items, ...unowned, ...decided]
}

function commitmentRows({ activities }: Report): Row[] {
  return activities.flatMap((activity) => {
    const tally = clientResult(activity)?.tallies.at(-1)
    return tally?.kind === 'text' ? tally.texts.map(({ what, by }): Row => ({ part: 'commitments', question: activity.question, item: what, measure: 'by', value: by })) : []
  })
}

function changeRows({ activities }: Report): Row[] {
  const results = activities.flatMap(activity => clientResult(activity) ?? [])
  return thenAndNow(results).flatMap(({ activity, changes }) => changes.flatMap(({ item, pairs, before, after, moved }): Row[] => {
    const row = (measure: string, value: number | null): Row[] => value === null ? [] : [{ part: 'then and now', question: activity.question, item, measure, value: Math.round(value * 100) / 100, people: pairs }]
    return [...row('before', before), ...row('after', after), ...row('moved', moved)]
  }))
}

function minuteRows({ blocks }: Report): Row[] {
  return blocks.flatMap(({ title, planned, actual }): Row[] => [
    { part: 'minutes', question: '', item: title, measure: 'planned', value: planned },
    { part: 'minutes', question: '', item: title, measure: 'actual', value: actual ?? '' },
  ])
}

function rateRows(report: Report): Row[] {
  const people = peopleOf(report)
  return responseRates(report).flatMap(({ activity: { question }, round, answered, hands, slips }): Row[] => [
    { part: 'response rate', question, vote: round, measure: 'answered', value: answered, people },
    ...hands > 0 ? [{ part: 'response rate', question, vote: round, measure: 'hands', value: hands, people }] : [],
    ...slips > 0 ? [{ part: 'response rate', question, vote: round, measure: 'slips', value: slips, people }] : [],
  ])
}

/** Every result as the client may see it, option by option; votes that too few answered are left out. */
function resultRows({ activities }: Report): Row[] {
  return activities.flatMap((activity) => {
    const { tallies = [], rounds = [] } = clientResult(activity) ?? {}
    return tallies.flatMap((tally, at) => countsIn(tally, activity).map((row): Row => ({ part: 'results', question: activity.question, vote: rounds[at] ?? '', ...row })))
  })
}

type Count = Pick<Row, 'item' | 'measure' | 'value' | 'people'>

function countsIn(tally: Tally, { shown: { face } }: ReportActivity): Count[] {
  const counts = (item: string, of: Record<string, number>, people: number, scope: Parameters<typeof inWords>[1]) =>
    Object.entries(of).map(([id, value]): Count => ({ item, measure: inWords(id, scope), value, people }))
  switch (tally.kind) {
    case 'poll': return counts('', tally.counts, tally.responses, face)
    case 'check': return Object.entries(tally.items).flatMap(([id, item]) => counts(inWords(id, face), item.counts, item.responses, face.kind === 'check' ? face.items.find(each => each.id === id) ?? face : face))
    case 'sort': return Object.entries(tally.cards).flatMap(([id, bins]) => counts(inWords(id, face), bins, Object.values(bins).reduce((sum, count) => sum + count, 0), face))
    case 'scale': return Object.entries(tally.statements).map(([id, { mean, responses }]): Count => ({ item: inWords(id, face), measure: 'mean', value: mean === null ? '' : Math.round(mean * 100) / 100, people: responses }))
    case 'rank': return tally.items.map(({ id, first }): Count => ({ item: inWords(id, face), measure: 'first choices', value: first, people: tally.responses }))
    case 'words': return tally.words.map(({ text, people }): Count => ({ item: text, measure: 'people', value: people, people: tally.responses }))
    default: return []
  }
}
