import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { applyStartOptions, readStartOptions } from '../../../scripts/startOptions.ts'

const ROOT = resolve(import.meta.dirname, '../../..')

describe('what npm start may say', () => {
  it.each([[[], null], [['--agenda', '45'], '45'], [['--agenda=90'], '90']])('%j is the agenda %s', (args, agenda) => {
    expect(readStartOptions(args)).toEqual({ ok: true, value: { agenda } })
  })

  it.each([
    [['--agenda'], '--agenda needs a value.'],
    [['60'], '"60" means nothing here.'],
    [['--agneda', '60'], 'There is no option --agneda.'],
  ])('%j is refused in one sentence', (args, sentence) => {
    const refused = readStartOptions(args)
    expect(refused.ok ? '' : refused.error).toBe(`${sentence} The one option here is --agenda, for example: npm start -- --agenda 60`)
  })

  it('an agenda that there is not is named with those that there are, before anything is built', async () => {
    expect(await applyStartOptions(['--agenda', '75'], {}, ROOT)).toBe('There is no agenda "75". The agendas are 45, 60 and 90, for example: npm start -- --agenda 45')
    const env: Record<string, string | undefined> = {}
    expect(await applyStartOptions(['--agenda', '90'], env, ROOT)).toBeNull()
    expect(env.AGENDA).toBe('90')
  })
})
