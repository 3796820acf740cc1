import { describe, expect, it } from 'vitest'
import { DOCUMENT_IDS } from '../../../kit/documentList.ts'
import { readKitOptions } from '../../../kit/kitOptions.ts'

describe('readKitOptions', () => {
  it('wants every document on both papers when nothing is said', () => {
    expect(readKitOptions([])).toEqual({ ok: true, value: { people: null, papers: ['a4', 'letter'], only: [...DOCUMENT_IDS, 'texts'], agenda: null, address: null, output: 'dist/kit' } })
  })

  it('wants one paper for a room of people, A4 unless another is named', () => {
    expect(readKitOptions(['--people', '24'])).toMatchObject({ ok: true, value: { people: 24, papers: ['a4'] } })
    expect(readKitOptions(['--people=24', '--paper=letter'])).toMatchObject({ ok: true, value: { people: 24, papers: ['letter'] } })
  })

  it('takes some documents, in the order of the kit', () => {
    expect(readKitOptions(['--only', 'cards, guide'])).toMatchObject({ ok: true, value: { only: ['guide', 'cards'] } })
  })

  it('takes the address of the codes from what is typed, else from PUBLIC_URL', () => {
    const env = { PUBLIC_URL: 'https://workshop.example.org/' }
    expect(readKitOptions([], env)).toMatchObject({ ok: true, value: { address: 'https://workshop.example.org' } })
    expect(readKitOptions(['--address', 'http://192.168.8.10:3030'], env)).toMatchObject({ ok: true, value: { address: 'http://192.168.8.10:3030' } })
  })

  it.each([
    [['--people', 'many'], '--people is "many"'],
    [['--people', '0'], '--people is "0"'],
    [['--people', '2.5'], '--people is "2.5"'],
    [['--people=-3'], '--people is "-3"'],
    [['--people', '301'], 'from 1 to 300'],
    [['--people'], '--people needs a value.'],
    [['--paper', 'A4'], 'must be a4 or letter'],
    [['--only', 'guide,poster'], '--only names "poster"'],
    [['--only', ','], '--only names'],
    [['--address', 'room 4'], '--address is "room 4"'],
    [['--address', 'ftp://host'], '--address is "ftp://host"'],
    [['--output', '--people'], '--output needs a value.'],
    [['--sheets'], 'There is no option --sheets.'],
    [['guide'], '"guide" means nothing here.'],
  ])('refuses %j with one sentence', (args, sentence) => {
    const refused = readKitOptions(args)
    expect(refused.ok ? '' : refused.error).toContain(sentence)
    expect(refused.ok ? '' : refused.error).not.toContain('\n')
  })

  it('says of PUBLIC_URL what it says of --address', () => {
    const refused = readKitOptions([], { PUBLIC_URL: 'workshop' })
    expect(refused.ok ? '' : refused.error).toContain('PUBLIC_URL is "workshop"')
  })
})
