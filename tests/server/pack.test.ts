/** The packed folder starts by itself: no PATH, no network, no repository around it. */
import { execFile, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pack, starters } from '../../scripts/pack.ts'
import { DECK } from '../helpers/domainBuilders.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const WORKSHOP = `title: Packed
lang: en
objectives: [Name one difference]
profile: team
agenda: '60'
agendas:
  '60':
    title: 60 minutes
    minutes: 60
    blocks:
      - {id: all, title: All, minutes: 60, slides: [join, close]}
`
/** Starts the folder's script with nothing around it, asks /health, and prints what was said and answered. */
const PROBE = `
import { spawn } from 'node:child_process'
const child = spawn(process.argv[2], [], { cwd: '/', env: { PATH: '', PORT: '0', HOST: '127.0.0.1', CONTENT_DIR: process.argv[3], DATA_DIR: process.argv[4] } })
let said = ''
child.stderr.on('data', text => { said += text })
child.stdout.on('data', async (text) => {
  said += text
  const port = /^Deck http:\\/\\/localhost:(\\d+)/m.exec(said)?.[1]
  if (port === undefined || child.asked)
    return
  child.asked = true
  const health = await fetch('http://127.0.0.1:' + port + '/health').then(answer => answer.json(), error => ({ error: String(error) }))
  const outside = await fetch('http://198.51.100.1/', { signal: AbortSignal.timeout(1000) }).then(() => 'reached', () => 'not reached')
  console.log(JSON.stringify({ health, outside }))
  child.kill()
})
child.on('exit', status => { if (!child.asked) console.log(JSON.stringify({ status, said })) })
setTimeout(() => child.kill('SIGKILL'), 40000).unref()
`

describe.skipIf(process.platform === 'win32')('the packed folder', () => {
  let dir: string
  let out: string
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'pack-'))
    out = join(dir, 'workshop')
    const dist = join(dir, 'dist')
    mkdirSync(join(dist, 'audience'), { recursive: true })
    writeFileSync(join(dist, 'deck.json'), JSON.stringify(DECK))
    writeFileSync(join(dist, 'audience', 'index.html'), '<!doctype html><title>Phone</title>')
    mkdirSync(join(dir, 'content'))
    writeFileSync(join(dir, 'content', 'workshop.yaml'), WORKSHOP)
    writeFileSync(join(dir, 'probe.mjs'), PROBE)
    expect(pack({ root: ROOT, distDir: dist, out, node: process.execPath, platform: process.platform })).toEqual({ ok: true, value: out })
  }, 120_000)
  afterAll(() => rmSync(dir, { recursive: true, force: true }))

  it('starts with an empty PATH and no network, and answers', async () => {
    const [start] = Object.keys(starters(process.platform))
    const probe = [join(out, 'node'), join(dir, 'probe.mjs'), join(out, start!), join(dir, 'content'), join(dir, 'data')]
    // A namespace of its own with nothing but loopback, where the system lets us.
    const alone = ['-rn', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh']
    const canBeAlone = spawnSync('unshare', [...alone, 'true']).status === 0
    const [program, ...args] = canBeAlone ? ['unshare', ...alone, ...probe] : probe
    const { stdout } = await promisify(execFile)(program!, args, { timeout: 60_000 })
    const said = JSON.parse(stdout) as { health?: { status: string }, outside?: string }
    expect(said).toMatchObject({ health: { status: 'ok' } })
    if (canBeAlone)
      expect(said.outside).toBe('not reached')
  }, 90_000)

  it('has what the server needs and nothing that only builds or tests', () => {
    const packages = readdirSync(join(out, 'node_modules'))
    expect(packages).toEqual(expect.arrayContaining(['fastify', 'socket.io', 'valibot', 'yaml']))
    expect(packages.filter(name => ['vite', 'typescript', 'vitest', 'eslint', 'playwright-chromium'].includes(name))).toEqual([])
    expect(['tests', '.git', 'console'].filter(name => existsSync(join(out, name)))).toEqual([])
  })

  it('is not made anew over answers that were given in it', () => {
    mkdirSync(join(out, 'data'))
    const again = pack({ root: ROOT, distDir: join(dir, 'dist'), out, node: process.execPath, platform: process.platform })
    expect(again).toEqual({ ok: false, error: expect.stringContaining('its answers are in the folder data') as string })
    expect(existsSync(join(out, 'node'))).toBe(true)
  })
})
