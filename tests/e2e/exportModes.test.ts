import type { DeckOutline } from '../../live/domain/deck.ts'
import type { Content, Exercise } from '../../live/domain/exercise.ts'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportSlides } from '../../kit/exportSlides.ts'
import { sessionReport } from '../../kit/sessionReport.ts'
import { activityState, createSession, exerciseIn } from '../../live/domain/session.ts'
import { readDeck } from '../../live/server/deckFile.ts'
import { loadContent } from '../../live/server/exerciseFiles.ts'
import { openSqliteStore } from '../../live/stores/sqliteStore.ts'
import { textOf, words } from '../helpers/pdf.ts'

const root = path.join(import.meta.dirname, '../..')
const entry = path.join(root, 'slides.md')
const contentDirs = [path.join(root, 'exercises')]
const CODE = 'BCDF'
const PEOPLE = 20

let folder: string
let content: Content
let deck: DeckOutline

const exercisesOnSlides = () => deck.flatMap(({ exercise }) => content.exercises.get(exercise ?? '') ?? [])
function poll(): Extract<Exercise, { kind: 'poll' }> {
  return exercisesOnSlides().find(each => each.kind === 'poll' && each.key !== null && each.select === 'one' && each.vote === 'once') as Extract<Exercise, { kind: 'poll' }>
}
function sort(): Extract<Exercise, { kind: 'sort' }> {
  const { id } = exercisesOnSlides().find(({ kind }) => kind === 'sort')!
  return exerciseIn({ agenda: '60' }, id, content) as Extract<Exercise, { kind: 'sort' }>
}

/** A session in the data folder: a quarter chose the poll's first option, the others its second; all placed every card where 19 of 20 say program. */
async function seed(): Promise<void> {
  const store = openSqliteStore(path.join(folder, 'workshop.sqlite'))
  const empty = createSession({ id: 's1', code: CODE, agenda: '60', content, deck, now: 0 })
  const shown = (id: string) => [id, { ...activityState(empty, id), phase: 'shown' as const }]
  await store.createSession({ ...empty, activities: Object.fromEntries([shown(poll().id), shown(sort().id)]) })
  const [first, second] = poll().options
  await Promise.all(Array.from({ length: PEOPLE }, async (_, at) => {
    const common = { participant: `p${at}`, round: 1, attempt: 1, savedAt: 0 }
    await store.putResponse('s1', { ...common, activity: poll().id, answer: [at % 4 === 0 ? first!.id : second!.id] })
    await store.putResponse('s1', { ...common, activity: sort().id, answer: Object.fromEntries(sort().cards.map(({ id }) => [id, at === 0 ? 'unsure' : 'program'])) })
  }))
  await store.close()
}

async function exported(name: string, with_: { answers?: boolean, session?: string | null }): Promise<string[]> {
  const output = path.join(folder, `${name}.pdf`)
  const made = await exportSlides({ format: 'pdf', entry, contentDirs, output, agenda: null, answers: false, session: null, dataDir: folder, onProgress: () => {}, ...with_ })
  const pages = await textOf(await readFile(output))
  expect(made).toEqual({ ok: true, value: pages.length })
  return pages
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'export-'))
  const [loaded, read] = [loadContent(contentDirs), await readDeck(entry)]
  if (!loaded.ok || !read.ok)
    throw new Error('the workshop cannot be read')
  content = loaded.value
  deck = read.value
  await seed()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('npm run export -- --answers', () => {
  let pages: string[]
  beforeAll(async () => {
    pages = await exported('answers', { answers: true })
  }, 240_000)

  it('has the key and the reason of every poll that has one', () => {
    const all = words(pages.join(' '))
    const withKey = exercisesOnSlides().filter(each => each.kind === 'poll').filter(({ key }) => key !== null)
    expect(withKey.length).toBeGreaterThan(3)
    for (const { id, rationale } of withKey)
      expect(all, id).toContain(words(rationale))
    expect(pages.filter(page => words(page).includes(words('what most standards say'))).length).toBeGreaterThanOrEqual(withKey.length)
  })

  it('has the reason of every card, on as many pages as that takes, and the owner of those that have one', () => {
    const whole = content.exercises.get(sort().id) as ReturnType<typeof sort>
    const own = pages.filter(page => words(page).startsWith(words(whole.question)))
    expect(own.length).toBeGreaterThan(3)
    for (const { short, rationale } of whole.cards) {
      const page = own.find(each => words(each).includes(words(short)))
      expect(words(page ?? ''), short).toContain(words(rationale))
    }
    expect(words(own.join(' '))).toContain(words(whole.bins.operations))
  })

  it('has no number of any group', () => {
    expect(pages.join(' ')).not.toMatch(/\d\s?%/)
    expect(words(pages.join(' '))).not.toMatch(/\d(?:people)?answered/)
  })
})

describe('npm run export -- --session', () => {
  let pages: string[]
  beforeAll(async () => {
    pages = await exported('session', { session: CODE.toLowerCase() })
  }, 240_000)

  it('has the percentages of that group where it answered, and nowhere else', () => {
    const [polls, sorts] = [poll(), sort()].map(({ question }) => pages.filter(page => words(page).startsWith(words(question))))
    expect(polls).toHaveLength(1)
    expect(polls![0]).toMatch(/25\s?%[\s\S]*75\s?%/)
    expect(words(polls![0]!)).toContain(words(`${PEOPLE} answered`))
    expect(sorts!.join(' ').match(/95\s?%/g)).toHaveLength(sort().cards.length)
    expect(pages.filter(page => /\d\s?%/.test(page)).sort()).toEqual([...polls!, ...sorts!].sort())
  })

  it('has the cards that the session sorted, on as many pages as they need', () => {
    const { question, cards } = sort()
    expect(pages.filter(page => words(page).includes(words(question)))).toHaveLength(Math.ceil(cards.length / 8))
  })

  it('has no key and no reason', () => {
    const all = words(pages.join(' '))
    expect(all).not.toContain(words('what most standards say'))
    for (const { rationale } of [poll(), ...sort().cards])
      expect(all).not.toContain(words(rationale).slice(0, 60))
  })

  it('is the same from the report that another machine made', async () => {
    const report = await sessionReport({ given: CODE, dataDir: folder, content, deck })
    const file = path.join(folder, 'report.json')
    await writeFile(file, JSON.stringify(report.ok && report.value))
    expect(await exported('file', { session: file })).toEqual(pages)
  }, 240_000)

  it('ends with one sentence and a failure when there is no such session', async () => {
    const child = spawn(process.execPath, ['scripts/export.mjs', '--session', 'ZZZZ'], { cwd: root, env: { ...process.env, DATA_DIR: folder }, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => said += chunk)
    const [status] = await once(child, 'close') as [number]
    expect(status).toBe(1)
    expect(said.trim()).toMatch(/^There is no session ZZZZ in [^\n]+\.$/)
  })
})
