import { describe, expect, it } from 'vitest'
import { readStaticOptions } from '../../../scripts/staticOptions.ts'

describe('readStaticOptions', () => {
  it('wants a deck without keys in dist/static when nothing is said', () => {
    expect(readStaticOptions([])).toEqual({ ok: true, value: { output: 'dist/static', agenda: null, withKeys: false } })
  })

  it('reads folder, agenda and keys', () => {
    expect(readStaticOptions(['--with-keys', '--agenda=45', '--output', 'site'])).toEqual({ ok: true, value: { output: 'site', agenda: '45', withKeys: true } })
  })

  it.each([
    [['--keys'], 'There is no option --keys.'],
    [['--with-keys=no'], '--with-keys takes no value.'],
    [['site'], '"site" means nothing here.'],
    [['--agenda', '--with-keys'], '--agenda needs a value.'],
  ])('refuses %j with a sentence and an example', (args, sentence) => {
    const refused = readStaticOptions(args)
    expect(refused.ok ? '' : refused.error).toContain(sentence)
    expect(refused.ok ? '' : refused.error).toContain('for example')
  })
})
