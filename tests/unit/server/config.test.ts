import { describe, expect, it } from 'vitest'
import { readConfig } from '../../../live/server/config.ts'

const read = (env: Record<string, string>) => readConfig(env, '/workshop', '/somewhere')

describe('the environment', () => {
  it('may say nothing', () => {
    expect(read({})).toEqual({
      ok: true,
      value: {
        port: 3030,
        host: '0.0.0.0',
        dataDir: '/somewhere/data',
        backupDir: null,
        contentDirs: ['/workshop/exercises'],
        facilitatorKey: null,
        publicUrl: null,
        distDir: '/workshop/dist',
        deckDevUrl: null,
        slidesFile: null,
        logLevel: 'warn',
        agenda: null,
      },
    })
  })

  it('says nothing with an empty value', () => {
    expect(read({ PORT: '', FACILITATOR_KEY: ' ', PUBLIC_URL: '' })).toEqual(read({}))
  })

  it('lays CONTENT_DIR over the exercises', () => {
    const config = read({ CONTENT_DIR: '/tmp' })
    expect(config.ok && config.value.contentDirs).toEqual(['/workshop/exercises', '/tmp'])
  })

  it('takes PUBLIC_URL with or without a slash at its end', () => {
    const config = read({ PUBLIC_URL: 'https://workshop.example.org/' })
    expect(config.ok && config.value.publicUrl).toBe('https://workshop.example.org')
  })

  it.each([
    [{ PORT: '80.5' }, /^PORT is "80\.5"/],
    [{ PORT: '70000' }, /whole number from 1 to 65535/],
    [{ FACILITATOR_KEY: '1234' }, /at least 8/],
    [{ PUBLIC_URL: 'ftp://workshop.example.org' }, /must be a web address/],
    [{ PUBLIC_URL: 'https://example.org/workshop' }, /without a path, such as https:\/\/example\.org/],
    [{ CONTENT_DIR: '/no/such/folder' }, /there is no such folder/],
    [{ LOG_LEVEL: 'loud' }, /must be one of/],
  ])('gets a sentence for %j', (env, sentence) => {
    const config = read(env)
    expect(config.ok ? [] : config.error).toEqual([expect.stringMatching(sentence)])
  })
})
