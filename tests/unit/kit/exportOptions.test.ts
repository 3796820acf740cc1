import { describe, expect, it } from 'vitest'
import { readExportOptions } from '../../../kit/exportOptions.ts'

describe('readExportOptions', () => {
  it('wants all slides in dist/slides.pdf when nothing is said', () => {
    expect(readExportOptions([])).toEqual({ ok: true, value: { format: 'pdf', output: 'dist/slides.pdf', agenda: null, answers: false, session: null } })
  })

  it.each([
    [['--agenda', '60', '--output', 'handout.pdf']],
    [['--output=handout.pdf', '--agenda=60']],
  ])('reads %j', (args) => {
    expect(readExportOptions(args)).toEqual({ ok: true, value: { format: 'pdf', output: 'handout.pdf', agenda: '60', answers: false, session: null } })
  })

  it('takes keys and the results of a session, together or alone', () => {
    expect(readExportOptions(['--answers', '--session', 'BCDF'])).toMatchObject({ ok: true, value: { answers: true, session: 'BCDF' } })
    expect(readExportOptions(['--session=old/report.json'])).toMatchObject({ ok: true, value: { answers: false, session: 'old/report.json' } })
  })

  it('takes pictures for a folder of their own', () => {
    expect(readExportOptions(['--format', 'png'])).toMatchObject({ ok: true, value: { format: 'png', output: 'dist/slides' } })
    expect(readExportOptions(['--format', 'png', '--output', 'pictures'])).toMatchObject({ ok: true, value: { format: 'png', output: 'pictures' } })
  })

  it.each([
    [['--format', 'gif'], 'There is no format gif.'],
    [['--answer'], 'There is no option --answer.'],
    [['--answers=yes'], '--answers takes no value.'],
    [['--session', '--answers'], '--session needs a value.'],
    [['-x'], 'There is no option -x.'],
    [['handout.pdf'], '"handout.pdf" means nothing here.'],
    [['--agenda'], '--agenda needs a value.'],
    [['--output', '--agenda', '60'], '--output needs a value.'],
    [['--output='], '--output needs a value.'],
  ])('refuses %j with a sentence and an example', (args, sentence) => {
    const refused = readExportOptions(args)
    expect(refused.ok ? '' : refused.error).toContain(sentence)
    expect(refused.ok ? '' : refused.error).toContain('for example')
  })
})
