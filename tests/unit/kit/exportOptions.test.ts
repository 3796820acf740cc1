import { describe, expect, it } from 'vitest'
import { readExportOptions } from '../../../kit/exportOptions.ts'

describe('readExportOptions', () => {
  it('wants all slides in dist/slides.pdf when nothing is said', () => {
    expect(readExportOptions([])).toEqual({ ok: true, value: { output: 'dist/slides.pdf', agenda: null } })
  })

  it.each([
    [['--agenda', '60', '--output', 'handout.pdf']],
    [['--output=handout.pdf', '--agenda=60']],
  ])('reads %j', (args) => {
    expect(readExportOptions(args)).toEqual({ ok: true, value: { output: 'handout.pdf', agenda: '60' } })
  })

  it.each([
    [['--answers'], 'There is no option --answers.'],
    [['--session', 'ABCD'], 'There is no option --session.'],
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
