import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sessionReport } from '../../../kit/sessionReport.ts'
import { openSqliteStore } from '../../../live/stores/sqliteStore.ts'
import { onPoll, surroundings } from '../../helpers/domainBuilders.ts'

let folder: string
const { content, deck } = surroundings()

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'report-'))
  const store = openSqliteStore(join(folder, 'workshop.sqlite'))
  await store.createSession(onPoll({ phase: 'shown' }, surroundings(), { code: 'BCDF' }))
  for (const participant of ['p1', 'p2', 'p3'])
    await store.putResponse('s1', { participant, activity: 'K1', round: 1, attempt: 1, answer: ['b'], savedAt: 60_000 })
  await store.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const report = (given: string, dataDir = folder) => sessionReport({ given, dataDir, content, deck })
async function refusal(given: string, dataDir?: string) {
  const found = await report(given, dataDir)
  return found.ok ? '' : found.error
}
function file(text: string) {
  const path = join(folder, 'report.json')
  writeFileSync(path, text)
  return path
}

describe('the report of an export', () => {
  it('comes from the data folder by its code, in small letters too', async () => {
    const found = await report('bcdf')
    expect(found).toMatchObject({ ok: true, value: { session: { code: 'BCDF' }, activities: [{ id: 'K1', shown: { tallies: [{ counts: { b: 3 } }] } }] } })
  })

  it('comes from a file that any machine made, byte order mark or not', async () => {
    const made = await report('BCDF')
    const text = JSON.stringify(made.ok && made.value)
    expect(await report(file(text))).toEqual(made)
    expect(await report(file(`\uFEFF${text}`))).toEqual(made)
  })

  it('is refused for a code that no session has', async () => {
    expect(await refusal('ZZZZ')).toMatch(/^There is no session ZZZZ in .*DATA_DIR.*report\.json\.$/)
  })

  it('is refused for a folder without sessions, and leaves nothing behind there', async () => {
    const empty = join(folder, 'empty')
    expect(await refusal('BCDF', empty)).toContain('holds no sessions')
    expect(existsSync(empty)).toBe(false)
  })

  it.each([
    ['no JSON', '{"version":', 'is no report of a session'],
    ['a list', '[]', 'is not'],
    ['another version', '{"version": 2}', '"version" must be 1'],
    ['a part that is missing', '{"version": 1}', '"session" is missing'],
  ])('is refused for a file with %s', async (_, text, sentence) => {
    expect(await refusal(file(text))).toContain(sentence)
  })

  it('names the place where an edited file is wrong', async () => {
    const made = await report('BCDF')
    const broken = JSON.stringify(made.ok && made.value).replace('"1970-01-01T00:01Z"', '"yesterday"')
    expect(await refusal(file(broken))).toMatch(/"responses\.0\.minute" must be a time in UTC to the minute/)
    const foreign = JSON.stringify(made.ok && made.value).replace('"kind":"poll","responses"', '"kind":"sort","responses"')
    expect(await refusal(file(foreign))).toContain('"activities.0')
  })

  it('is refused for a file that is not there', async () => {
    expect(await refusal('nowhere/report.json')).toMatch(/^nowhere\/report\.json cannot be read \(ENOENT\)/)
  })
})
