import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteStore } from '../../live/stores/sqliteStore.ts'
import { aSession } from '../helpers/domainBuilders.ts'
import { describeSessionShelf } from './sessionShelf.ts'
import { describeSessionStore } from './sessionStore.ts'

function temporaryFolder() {
  return mkdtempSync(join(tmpdir(), 'store-'))
}

async function aFile() {
  const dir = temporaryFolder()
  return {
    open: async () => openSqliteStore(join(dir, 'workshop.sqlite')),
    dispose: async () => rmSync(dir, { recursive: true }),
  }
}

describeSessionStore('a SQLite file', aFile)
describeSessionShelf('a SQLite file', aFile)

describe('a session that is removed', () => {
  it('leaves no byte of what was said in the folder, not even of answers that were changed before', async () => {
    const dir = temporaryFolder()
    const store = openSqliteStore(join(dir, 'workshop.sqlite'))
    const bytes = () => readdirSync(dir).map(name => readFileSync(join(dir, name), 'latin1')).join('')
    const response = { participant: 'PERSONmark', activity: 'K1', round: 1, attempt: 1, savedAt: 1 }
    await store.createSession(aSession({ id: 'sGone', code: 'GONE' }))
    await store.createSession(aSession({ id: 'sStays', code: 'STAY' }))
    await store.putResponse('sGone', { ...response, answer: `first-words ${'x'.repeat(9000)}` })
    await store.putResponse('sGone', { ...response, attempt: 2, answer: 'second-words' })
    await store.saveBoard('sGone', { activity: 'role-sort', round: 1, name: 'table:3', revision: 1, state: { kind: 'sort', pen: 'PERSONmark', placed: {}, accountable: {}, flagged: [], unowned: ['table-words'] } })
    await store.putResponse('sStays', { ...response, participant: 'OTHERmark', answer: 'words-that-stay' })
    const said = ['first-words', 'second-words', 'table-words', 'PERSONmark', 'sGone', 'GONE']
    expect(said.filter(words => bytes().includes(words))).toContain('second-words')
    await store.remove('sGone')
    expect(said.filter(words => bytes().includes(words))).toEqual([])
    expect(bytes()).toContain('words-that-stay')
    await store.close()
    expect(said.filter(words => bytes().includes(words))).toEqual([])
    rmSync(dir, { recursive: true })
  })
})

describe('a SQLite file that cannot be used', () => {
  let dir: string
  let file: string

  beforeEach(() => {
    dir = temporaryFolder()
    file = join(dir, 'workshop.sqlite')
  })
  afterEach(() => rmSync(dir, { recursive: true }))

  it('says so when its folder cannot be made', () => {
    writeFileSync(join(dir, 'taken'), '')
    expect(() => openSqliteStore(join(dir, 'taken', 'workshop.sqlite'))).toThrow(/The folder .*taken cannot be made or written/)
  })

  it('says so when it is no database', () => {
    writeFileSync(file, 'these are the minutes of our last meeting, not a database at all'.repeat(40))
    expect(() => openSqliteStore(file)).toThrow(/workshop\.sqlite is damaged\. Move it away/)
  })

  it('says so when pages in its middle are damaged', async () => {
    const store = openSqliteStore(file)
    await store.createSession(aSession())
    await Promise.all(Array.from({ length: 2000 }, (_, at) => store.putResponse('s1', {
      participant: `p${at}`,
      activity: 'K1',
      round: 1,
      attempt: 1,
      answer: ['a'],
      savedAt: 1,
    })))
    await store.close()
    const bytes = readFileSync(file)
    bytes.fill(0xA5, 5 * 4096, 9 * 4096)
    writeFileSync(file, bytes)
    expect(() => openSqliteStore(file)).toThrow(/is damaged/)
  })

  it('says so when a newer version wrote it', () => {
    const db = new DatabaseSync(file)
    db.exec('PRAGMA user_version = 999')
    db.close()
    expect(() => openSqliteStore(file)).toThrow(/newer version/)
  })

  it('rejects every response of a commit that failed, and goes on with the next', async () => {
    const store = openSqliteStore(file)
    const response = { participant: 'p1', activity: 'K1', round: 1, attempt: 1, answer: ['a'], savedAt: 1 }
    const other = new DatabaseSync(file)
    other.exec('BEGIN IMMEDIATE')
    await expect(store.putResponse('s1', response)).rejects.toThrow(/locked/)
    other.exec('ROLLBACK')
    other.close()
    expect(await store.responses('s1', 'K1', 1)).toEqual([])
    expect((await store.putResponse('s1', response)).saved).toBe(true)
    await store.close()
  })
})
