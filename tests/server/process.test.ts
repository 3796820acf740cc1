/** The server as a process of its own: what it prints, how it fails, and what is left when it is killed. */
import type { ChildProcess } from 'node:child_process'
import type { OwnResponse } from '../../live/protocol.ts'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DECK } from '../helpers/domainBuilders.ts'
import { connect } from '../helpers/liveClient.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const POLL = `kind: poll
question: Which role closes a program?
options: {a: Program, b: Operations}
key: a
rationale: It has an end.
source: PMI 2024
`
const WORKSHOP = `title: Which role owns what
lang: en
objectives: [Name one difference]
profile: team
agenda: '60'
agendas:
  '60':
    title: 60 minutes
    minutes: 60
    blocks:
      - {id: all, title: All, minutes: 60, slides: [join, poll, close]}
`

describe('the process', () => {
  let dir: string
  let children: ChildProcess[]

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'process-'))
    children = []
    writeFileSync(join(dir, 'deck.json'), JSON.stringify(DECK))
    writeFileSync(join(dir, 'K1.yaml'), POLL)
    writeFileSync(join(dir, 'workshop.yaml'), WORKSHOP)
  })
  afterEach(async () => {
    await Promise.all(children.filter(child => child.exitCode === null && child.signalCode === null).map(async (child) => {
      child.kill('SIGKILL')
      await once(child, 'exit')
    }))
    rmSync(dir, { recursive: true })
  })

  function run(env: Record<string, string> = {}) {
    const child = spawn(process.execPath, ['live/server/main.ts'], {
      cwd: ROOT,
      env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: join(dir, 'data'), DIST_DIR: dir, CONTENT_DIR: dir, FACILITATOR_KEY: '', PUBLIC_URL: '', ...env },
    })
    children.push(child)
    const said = { out: '', err: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => said.out += text)
    child.stderr.setEncoding('utf8').on('data', (text: string) => said.err += text)
    return { child, said }
  }

  async function start(env?: Record<string, string>) {
    const { child, said } = run(env)
    await expect.poll(() => said.out + said.err, { timeout: 10_000 }).toMatch(/^Pair .*\n/m)
    const line = (name: string) => new RegExp(`^${name} (.*)$`, 'm').exec(said.out)?.[1] ?? ''
    const { origin, searchParams } = new URL(line('Deck'))
    return { child, said, line, url: origin.replace('localhost', '127.0.0.1'), key: searchParams.get('key')!, code: line('Join').slice(-4) }
  }

  async function failing(env: Record<string, string>) {
    const { child, said } = run(env)
    const [status] = await once(child, 'exit') as [number]
    return { status, ...said }
  }

  it('prints where to go, and nothing else but a QR code', async () => {
    const { said, line, url } = await start({ FACILITATOR_KEY: 'a key & more' })
    const { port } = new URL(url)
    expect(line('Join')).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/[A-Z]{4}$`))
    expect(line('Deck')).toBe(`http://localhost:${port}/deck/?key=a%20key%20%26%20more`)
    expect(line('Console')).toBe(`http://127.0.0.1:${port}/console?key=a%20key%20%26%20more`)
    expect(said.out.split('\n').filter(text => text !== '' && !/^[█▀▄ ]+$/.test(text))).toHaveLength(4)
    expect(said.out).toContain('█')
    expect(said.err).toBe('')
  })

  it('ends when it is asked to', async () => {
    const { child } = await start()
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  it('keeps every acknowledged response exactly once when it is killed in the middle', async () => {
    const first = await start()
    const facilitator = await connect(first, 'facilitator')
    await facilitator.command({ type: 'jump', slide: 'poll' })
    await facilitator.command({ type: 'open', activity: 'K1' })
    const phones = await Promise.all(Array.from({ length: 40 }, () => connect(first, 'participant')))
    await Promise.all(phones.map(phone => phone.view(view => view.activity?.phase === 'open')))
    const acknowledged = new Map<string, OwnResponse>()
    let saves = 0
    const killed = once(first.child, 'exit')
    const answering = phones.map(async (phone) => {
      for (let attempt = 1; ; attempt++) {
        const result = await phone.answer([attempt % 2 === 0 ? 'a' : 'b'], { attempt }).catch(() => null)
        if (result === null || !result.ok)
          return
        acknowledged.set(phone.cookie, result.value)
        if (++saves === 300)
          first.child.kill('SIGKILL')
      }
    })
    await killed
    const { revision } = facilitator.newest()
    facilitator.close()
    phones.forEach(phone => phone.close())
    await Promise.all(answering)

    const second = await start()
    expect(second.code).toBe(first.code)
    const console_ = await connect(second, 'facilitator')
    expect(console_.newest().revision).toBeGreaterThan(revision)
    expect(console_.newest().activity).toMatchObject({ id: 'K1', phase: 'open' })
    expect(acknowledged.size).toBe(40)
    expect(console_.newest().live?.tallies[0]?.responses).toBe(40)
    for (const [cookie, response] of acknowledged) {
      const back = await connect(second, 'participant', { cookie })
      const [kept, ...more] = back.joined().own
      expect(more).toEqual([])
      // One more may have reached the disk without its acknowledgement reaching the phone.
      expect([response.attempt, response.attempt + 1]).toContain(kept?.attempt)
      back.close()
    }
    console_.close()
  })

  it('begins a new session when the last one was ended', async () => {
    const first = await start()
    const facilitator = await connect(first, 'facilitator')
    await facilitator.command({ type: 'end-session' })
    facilitator.close()
    first.child.kill('SIGTERM')
    await once(first.child, 'exit')
    const second = await start()
    expect(second.code).not.toBe(first.code)
  })

  it('says that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const { status, out, err } = await failing({ PORT: String(port) })
    other.close()
    expect([status, out]).toEqual([1, ''])
    expect(err).toBe(`Port ${port} is taken. End the program that uses it, or start with another port: PORT=${port + 1} npm start\n`)
  })

  it('says that DATA_DIR cannot be written', async () => {
    writeFileSync(join(dir, 'file'), '')
    const { status, err } = await failing({ DATA_DIR: join(dir, 'file', 'data') })
    expect(status).toBe(1)
    expect(err).toMatch(/^The data folder .* cannot be written \(ENOTDIR\)\. Choose another with DATA_DIR.*\n$/)
  })

  it('says that the database is damaged', async () => {
    const { child } = await start()
    child.kill('SIGTERM')
    await once(child, 'exit')
    writeFileSync(join(dir, 'data', 'workshop.sqlite'), 'no database '.repeat(1000))
    const { status, err } = await failing({})
    expect(status).toBe(1)
    expect(err).toMatch(/^.*workshop\.sqlite is damaged\. Move it away.*\n$/)
  })

  it('says what is wrong with a file of the exercises, and where', async () => {
    writeFileSync(join(dir, 'K1.yaml'), POLL.replace('key: a', 'key: z'))
    const { status, err } = await failing({})
    expect(status).toBe(1)
    expect(err).toMatch(/K1\.yaml, line 4: .*\n$/)
  })

  it('says what is wrong with the environment, all of it at once', async () => {
    const { status, err } = await failing({ PORT: 'eighty', FACILITATOR_KEY: 'short', PUBLIC_URL: 'workshop', CONTENT_DIR: '/no/such/folder' })
    expect(status).toBe(1)
    expect(err.trim().split('\n').map(sentence => sentence.split(' ')[0])).toEqual(['PORT', 'FACILITATOR_KEY', 'PUBLIC_URL', 'CONTENT_DIR'])
  })

  it('starts new sessions with the agenda that it is told, and says which there are', async () => {
    writeFileSync(join(dir, 'workshop.yaml'), `${WORKSHOP}  '45':\n    title: 45 minutes\n    minutes: 45\n    blocks:\n      - {id: all, title: All, minutes: 45, slides: [join, close]}\n`)
    const wrong = await failing({ AGENDA: '75' })
    expect([wrong.status, wrong.out, wrong.err]).toEqual([1, '', 'There is no agenda "75". The agendas are 45 and 60, for example: npm start -- --agenda 45\n'])
    const server = await start({ AGENDA: '45' })
    const facilitator = await connect(server, 'facilitator')
    expect([facilitator.newest().agenda, facilitator.newest().stage.page]).toEqual(['45', { at: 1, of: 2 }])
    facilitator.close()
  })

  it('keeps the agenda and the clock of a session that has begun, and says so', async () => {
    const first = await start()
    const facilitator = await connect(first, 'facilitator')
    const endsAt = Date.now() + 3_600_000
    await facilitator.command({ type: 'next' })
    await facilitator.command({ type: 'room-until', endsAt })
    const before = await facilitator.view(view => view.plan?.roomEndsAt === endsAt)
    facilitator.close()
    first.child.kill('SIGKILL')
    await once(first.child, 'exit')
    writeFileSync(join(dir, 'workshop.yaml'), `${WORKSHOP}  '45':\n    title: 45 minutes\n    minutes: 45\n    blocks:\n      - {id: all, title: All, minutes: 45, slides: [join, close]}\n`)
    const second = await start({ AGENDA: '45' })
    const back = await connect(second, 'facilitator')
    expect(back.newest().plan).toEqual(before.plan)
    expect(before.plan?.startedAt).not.toBeNull()
    await expect.poll(() => second.said.out).toContain('The session goes on with agenda 60; new ones start with 45.')
    back.close()
  })

  it('says that the deck is not built', async () => {
    rmSync(join(dir, 'deck.json'))
    const { status, err } = await failing({})
    expect(status).toBe(1)
    expect(err).toContain('the deck is not built')
  })

  it('shows an edited exercise without a restart, and loses no response', async () => {
    const server = await start()
    const facilitator = await connect(server, 'facilitator')
    await facilitator.command({ type: 'jump', slide: 'poll' })
    await facilitator.command({ type: 'open', activity: 'K1' })
    const phone = await connect(server, 'participant')
    await phone.answer(['a'], { activity: 'K1' })
    writeFileSync(join(dir, 'K1.yaml'), POLL.replace('closes', 'ends'))
    await phone.view(view => view.activity?.face.question === 'Which role ends a program?')
    await expect.poll(() => facilitator.content()?.faces.K1?.question).toBe('Which role ends a program?')
    await facilitator.view(view => view.live?.tallies[0]?.responses === 1)
    writeFileSync(join(dir, 'K1.yaml'), 'kind: poll\n')
    await expect.poll(() => server.said.err).toContain('The workshop goes on with what it had before.')
    expect(facilitator.newest().activity?.face.question).toBe('Which role ends a program?')
  })
})
