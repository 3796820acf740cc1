/** BACKUP_DIR: copies on a stick, and the second laptop that goes on from them. */
import type { TestServer } from '../helpers/testServer.ts'
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { copyFolder, makeFolder } from '../../live/server/copyFolder.ts'
import { connect } from '../helpers/liveClient.ts'
import { startTestServer } from '../helpers/testServer.ts'

describe('copies on a stick', () => {
  let dir: string
  let stick: string
  let servers: TestServer[]
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'copies-'))
    stick = mkdtempSync(join(dir, 'stick-'))
    servers = []
  })
  afterEach(async () => {
    await Promise.all(servers.map(server => server.close()))
    rmSync(dir, { recursive: true })
  })

  const copy = () => join(stick, 'workshop-copy', 'workshop.sqlite')
  async function laptop(name: string): Promise<TestServer> {
    const server = await startTestServer({ dataDir: join(dir, name), backupDir: stick, copyEvery: 20 })
    servers.push(server)
    return server
  }
  /** Responses in the copy, read by nobody but this test. */
  function responsesInCopy(): number {
    const read = join(dir, 'read.sqlite')
    writeFileSync(read, readFileSync(copy()))
    const db = new DatabaseSync(read)
    const { count } = db.prepare('SELECT count(*) AS count FROM responses').get()!
    db.close()
    return Number(count)
  }

  async function onPoll(server: TestServer) {
    const facilitator = await connect(server, 'facilitator')
    await facilitator.command({ type: 'jump', slide: 'poll' })
    await facilitator.command({ type: 'open', activity: 'K1' })
    const phone = await connect(server, 'participant')
    await phone.view(view => view.activity?.phase === 'open')
    return { facilitator, phone }
  }

  it('let a second laptop go on with the same code, key, phones and answers', async () => {
    const first = await laptop('first')
    const { facilitator, phone } = await onPoll(first)
    expect((await phone.answer(['b'])).ok).toBe(true)
    await expect.poll(responsesInCopy).toBe(1)
    const { code } = first.join()

    const second = await laptop('second')
    expect([second.resumed, first.resumed]).toEqual([true, false])
    expect([second.join().code, second.key]).toEqual([code, first.key])
    const same = await connect(second, 'participant', { cookie: phone.cookie })
    expect(same.joined().own).toMatchObject([{ activity: 'K1', round: 1, answer: ['b'] }])
    const console_ = await connect(second, 'facilitator', { cookie: facilitator.cookie })
    expect(console_.newest().live?.tallies[0]?.responses).toBe(1)
    // The first laptop is still there: it writes over nothing, and says so.
    await same.answer(['a'], { attempt: 2 })
    await facilitator.command({ type: 'people', people: 7 })
    expect((await facilitator.view(view => view.copy?.problem !== null)).copy?.problem).toBe('foreign')
    await expect(laptop('first')).rejects.toThrow(/another laptop has gone on from them/)
  })

  it('stop with a warning while the stick is out, and go on when it is back', async () => {
    const server = await laptop('first')
    const { facilitator, phone } = await onPoll(server)
    await facilitator.view(view => view.copy?.at !== null && view.copy?.problem === null)
    renameSync(stick, `${stick}-out`)
    await facilitator.view(view => view.copy?.problem === 'missing')
    expect((await phone.answer(['b'])).ok).toBe(true)
    expect(existsSync(stick)).toBe(false)
    renameSync(`${stick}-out`, stick)
    await facilitator.view(view => view.copy?.problem === null)
    await expect.poll(responsesInCopy).toBe(1)
  })

  it('never make a folder in the place of a stick that was pulled out in the middle of a copy', async () => {
    const gone = join(dir, 'gone')
    await expect(makeFolder(copyFolder(gone))).rejects.toMatchObject({ code: 'ENOENT' })
    expect(existsSync(gone)).toBe(false)
    await makeFolder(copyFolder(stick))
    await makeFolder(copyFolder(stick))
    expect(readdirSync(stick)).toEqual(['workshop-copy'])
  })

  it('are written only when something has changed, and once more at the end', async () => {
    const server = await laptop('first')
    const { facilitator, phone } = await onPoll(server)
    await phone.answer(['b'])
    await expect.poll(responsesInCopy).toBe(1)
    // Two connections: the console hears of them, the data does not change.
    await connect(server, 'participant')
    await facilitator.view(view => view.counts.connected === 2)
    // A copy that began beside the answer may be followed by one more; then it rests, for ten times as long as between two copies.
    await expect.poll(async () => {
      const { mtimeMs } = statSync(copy())
      await pause(200)
      return statSync(copy()).mtimeMs === mtimeMs
    }).toBe(true)
    await phone.answer(['a'], { attempt: 2 })
    await server.close()
    expect(readFileSync(copy()).includes('["a"]')).toBe(true)
    expect(readdirSync(join(stick, 'workshop-copy')).toSorted()).toEqual(['copy.id', 'facilitator.key', 'server.secret', 'workshop.sqlite'])
  })

  it('of another workshop are neither written over nor mixed with this one', async () => {
    const other = await laptop('other')
    await expect.poll(() => readdirSync(stick)).toEqual(['workshop-copy'])
    await other.close()
    const kept = readFileSync(copy())
    const alone = await startTestServer({ dataDir: join(dir, 'mine') })
    await alone.close()
    await expect(laptop('mine')).rejects.toThrow(/workshop-copy are of another workshop than .*mine.*choose another BACKUP_DIR/)
    expect(readFileSync(copy()).equals(kept)).toBe(true)
  })

  it('that are damaged are said to be so, and leave the data folder empty', async () => {
    const first = await laptop('first')
    await first.close()
    writeFileSync(copy(), readFileSync(copy()).fill(1, 4096))
    await expect(laptop('second')).rejects.toThrow(/workshop\.sqlite is damaged/)
    expect(readdirSync(join(dir, 'second'))).toEqual([])
  })
})
