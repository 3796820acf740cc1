import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findServer } from '../../../live/rehearsal/findServer.ts'
import { readRehearseOptions } from '../../../live/rehearsal/options.ts'

describe('npm run rehearse', () => {
  it('sends a dozen people who learn when nothing else is said', () => {
    expect(readRehearseOptions([])).toEqual({ ok: true, value: { people: 12, pace: 'normal', profile: 'learning', flaky: false, clear: false, seed: '1', url: null, key: null } })
  })

  it('takes all that it knows', () => {
    const args = ['--people', '30', '--pace=fast', '--profile', 'split', '--flaky', '--seed', '-7', '--url', 'http://host:1', '--key', '--clear']
    expect(readRehearseOptions(args.slice(0, -2))).toEqual({ ok: true, value: { people: 30, pace: 'fast', profile: 'split', flaky: true, clear: false, seed: '-7', url: 'http://host:1', key: null } })
    expect(readRehearseOptions(args)).toMatchObject({ ok: false, error: expect.stringContaining('--key needs a value') })
  })

  it.each([
    ['0', /--people is "0", and must be a whole number from 1 to 300/],
    ['301', /--people is "301"/],
    ['2.5', /--people is "2.5"/],
    ['twelve', /--people is "twelve"/],
  ])('says what is wrong with %s people', (people, sentence) => {
    expect(readRehearseOptions(['--people', people])).toEqual({ ok: false, error: expect.stringMatching(sentence) })
  })

  it.each([
    [['--pace', 'brisk'], /--pace is "brisk", and must be one of slow, normal, fast, instant/],
    [['--profile', 'wise'], /--profile is "wise", and must be one of agreeing/],
    [['--peeple', '3'], /no option --peeple/],
    [['30'], /"30" means nothing here/],
    [['--clear=yes'], /--clear takes no value/],
    [['--people', '--clear'], /--people needs a value/],
  ])('says what is wrong with %j', (args, sentence) => {
    expect(readRehearseOptions(args)).toEqual({ ok: false, error: expect.stringMatching(sentence) })
  })
})

describe('the running server', () => {
  let dataDir: string
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'workshop-'))
  })
  afterEach(() => rmSync(dataDir, { recursive: true }))

  function leave(files: Record<string, string>): void {
    Object.entries(files).forEach(([name, text]) => writeFileSync(join(dataDir, name), `${text}\n`))
  }
  const find = (told: { url?: string, key?: string } = {}, env: Record<string, string> = {}) => findServer({ url: null, key: null, ...told }, { env, dataDir })

  it('is found by what it left in its data folder', () => {
    leave({ 'facilitator.key': 'secret-key', 'server.url': 'http://127.0.0.1:4000' })
    expect(find()).toEqual({ ok: true, value: { url: 'http://127.0.0.1:4000', key: 'secret-key' } })
  })

  it('is on the port of the environment when it left nothing, with the key of the environment', () => {
    expect(find({}, { PORT: '4001', FACILITATOR_KEY: 'from-env' })).toEqual({ ok: true, value: { url: 'http://localhost:4001', key: 'from-env' } })
    leave({ 'facilitator.key': 'secret-key' })
    expect(find()).toEqual({ ok: true, value: { url: 'http://localhost:3030', key: 'secret-key' } })
  })

  it('is told by the console\'s whole address', () => {
    expect(find({ url: 'http://10.0.0.7:3030/console?key=abc-def' })).toEqual({ ok: true, value: { url: 'http://10.0.0.7:3030', key: 'abc-def' } })
  })

  it('never hears the key of this machine\'s server when it is elsewhere', () => {
    leave({ 'facilitator.key': 'secret-key' })
    expect(find({ url: 'http://10.0.0.7:3030' })).toEqual({ ok: false, error: expect.stringContaining('needs its facilitator key') })
    expect(find({ url: 'http://localhost:3030' })).toMatchObject({ ok: true, value: { key: 'secret-key' } })
  })

  it('is asked for in words when nothing is known of it', () => {
    expect(find()).toEqual({ ok: false, error: expect.stringContaining('npm start') })
    expect(find({ url: 'localhost:3030' })).toEqual({ ok: false, error: expect.stringContaining('must be a web address') })
  })
})
