import { describe, expect, it } from 'vitest'
import { readReportOptions } from '../../../kit/reportOptions.ts'

describe('what npm run report may say', () => {
  it('needs no more than a session', () => {
    expect(readReportOptions(['KXQ4'])).toEqual({ ok: true, value: { session: 'KXQ4', output: null, paper: 'a4', only: ['html', 'pdf', 'charts', 'csv', 'json'] } })
  })

  it('takes a folder, a paper and some of the files', () => {
    expect(readReportOptions(['day/report.json', '--output', 'out', '--paper=letter', '--only', 'csv, pdf'])).toMatchObject({ value: { session: 'day/report.json', output: 'out', paper: 'letter', only: ['pdf', 'csv'] } })
  })

  it.each([
    [[], 'Nothing says which session'],
    [['KXQ4', 'ABCD'], '"ABCD" means nothing'],
    [['KXQ4', '--paper', 'a5'], '--paper is "a5"'],
    [['KXQ4', '--only', 'docx'], '--only names "docx"'],
    [['KXQ4', '--output', '--only'], '--output needs a value'],
    [['KXQ4', '--colour'], 'no option --colour'],
  ])('has a sentence for %j', (args, sentence) => {
    const read = readReportOptions(args)
    expect(read.ok ? '' : read.error).toContain(sentence)
    expect(read.ok ? '' : read.error).toContain('for example: npm run report -- KXQ4')
  })
})
