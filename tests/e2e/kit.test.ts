/** The kit read back: one run with a card of our own, and what each paper says about it. */
import type { KitOutcome } from '../../kit/exportKit.ts'
import type { KitOptions } from '../../kit/kitOptions.ts'
import type { KitSource } from '../../kit/kitSource.ts'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PDFDocument, PDFName } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CARD, COLUMNS, ROWS } from '../../kit/cardSheets.ts'
import { DOCUMENT_IDS, DOCUMENTS } from '../../kit/documentList.ts'
import { exportKit } from '../../kit/exportKit.ts'
import { allCards, scenarios } from '../../kit/kitExercises.ts'
import { readKitSource } from '../../kit/kitSource.ts'
import { PAPERS } from '../../kit/papers.ts'
import { runNode } from '../../scripts/run.ts'
import { violations } from '../helpers/axe.ts'
import { launchBrowser } from '../helpers/browser.ts'
import { folderWith } from '../helpers/contentFolder.ts'
import { fontsOf, outlineOf, pagesOf, placesOf, words } from '../helpers/pdf.ts'

const root = path.join(import.meta.dirname, '../..')
const own = path.join(root, 'exercises')
const PEOPLE = 9
const MM = 72 / 25.4
/** Nobody else says this. */
const EDITED = { text: 'Turn what the harbor board wants into an agreed scope', short: 'Turn the harbor board into scope' }

let folder: string
let contentDirs: string[]
let source: KitSource
let outcome: KitOutcome
const progress: string[] = []

function make(options: Partial<Omit<KitOptions, 'address'>>, output: string, onProgress: (line: string) => void = () => {}) {
  return exportKit({ root, contentDirs, address: 'http://192.0.2.7:3030', people: null, papers: ['a4'], only: [...DOCUMENT_IDS, 'texts'], agenda: null, ...options, output, onProgress })
}

const bytesOf = (name: string) => readFile(path.join(folder, name))
const textOf = async (name: string) => (await pagesIn(name)).join(' ')

/** Reading takes longer than printing: each file once. */
const known = new Map<string, Promise<string[]>>()
function pagesIn(name: string): Promise<string[]> {
  const pages = known.get(name) ?? bytesOf(name).then(pagesOf)
  known.set(name, pages)
  return pages
}

beforeAll(async () => {
  const sort = await readFile(path.join(own, 'sorts/role-sort.yaml'), 'utf8')
  const edited = sort.replace(/(R05:\n\s+text: ).*\n(\s+short: ).*/, `$1${EDITED.text}\n$2${EDITED.short}`)
  contentDirs = [own, folderWith({ 'sorts/role-sort.yaml': edited })]
  const read = await readKitSource(root, contentDirs)
  if (!read.ok)
    throw new Error(read.error)
  source = read.value
  folder = await mkdtemp(path.join(tmpdir(), 'kit-'))
  // A program that keeps a file from being written.
  await mkdir(path.join(folder, 'tally-a4.pdf'))
  const made = await make({ people: PEOPLE }, folder, line => progress.push(line))
  if (!made.ok)
    throw new Error(made.error)
  outcome = made.value
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const printed = DOCUMENT_IDS.filter(id => id !== 'tally')

describe('npm run kit', () => {
  it('makes every document although one of them fails, says which, and how far it is', () => {
    expect(outcome.failures).toEqual([expect.stringMatching(/^tally-a4\.pdf: it cannot be written \(EISDIR\)\./)])
    expect(outcome.files).toEqual(expect.arrayContaining([...printed.map(id => `${id}-a4.pdf`), `print-${PEOPLE}-people-a4.pdf`, 'workbook.html', 'cards.txt', 'mail-1-day.txt', 'mail-7-days.txt', 'mail-30-days.txt', 'questions-to-paste.txt', 'questions-to-paste.html']))
    expect(progress.map(line => line.split(' ')[0])).toEqual(progress.map((_, at) => String(at + 1)))
    expect(progress).toHaveLength(outcome.files.length + outcome.failures.length)
  })

  it.each([...printed.map(id => [`${id}-a4.pdf`, DOCUMENTS[id].title]), [`print-${PEOPLE}-people-a4.pdf`, 'What to print']])('%s is tagged, with title, language and our fonts alone, and no page is blank', async (name, title) => {
    const bytes = await bytesOf(name!)
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    const { catalog } = document
    expect(String(catalog.lookup(PDFName.of('MarkInfo')))).toContain('/Marked true')
    expect(catalog.has(PDFName.of('StructTreeRoot'))).toBe(true)
    expect(String(catalog.lookup(PDFName.of('Lang')))).toContain('en')
    expect(document.getTitle()).toBe(`${title}: ${source.workshop.title}`)
    expect(await fontsOf(bytes)).toEqual(expect.not.arrayContaining([expect.not.stringMatching(/Inter|Bricolage/)]))
    expect((await pagesIn(name!)).filter(page => page === '')).toEqual([])
  })

  it('has an outline that names each chapter as it is written, and a table of contents that leads to it', async () => {
    const outline = await outlineOf(await bytesOf('guide-a4.pdf'))
    const chapters = [...source.guide.values()].filter(({ chapter }) => chapter !== null).sort((a, b) => a.chapter! - b.chapter!).map(({ title }) => title)
    expect(outline.filter(title => chapters.includes(title))).toEqual(expect.arrayContaining(chapters))
    const pages = await pagesIn('guide-a4.pdf')
    const contents = pages.find(page => page.includes('contents') && chapters.every(title => page.includes(words(title))))!
    for (const title of chapters) {
      const at = pages.findIndex(page => page.includes(`chapter${chapters.indexOf(title) + 1}${words(title)}`)) + 1
      expect(at, title).toBeGreaterThan(0)
      expect(contents, title).toContain(`${words(title)}${at}`)
    }
  })

  it('says a card that was edited on every paper with that card', async () => {
    for (const name of ['guide-a4.pdf', 'workbook-a4.pdf', 'cards-a4.pdf', 'cards-large-a4.pdf', `print-${PEOPLE}-people-a4.pdf`])
      expect(await textOf(name), name).toContain(words(EDITED.text))
    for (const name of ['cards.txt', 'workbook.html'])
      expect(await readFile(path.join(folder, name), 'utf8'), name).toContain(EDITED.text)
    expect(await textOf(`print-${PEOPLE}-people-a4.pdf`)).toContain(words(EDITED.short))
  })

  it('keeps keys and reasons in the guide, and out of everything that participants hold', async () => {
    const behind = [
      ...[...source.exercises.values()].map(({ rationale }) => rationale),
      ...allCards(source).flatMap(({ rationale, accountable }) => [rationale, ...accountable === null ? [] : [`answers for it: ${accountable}`]]),
    ].map(words)
    const guide = await textOf('guide-a4.pdf')
    const told = [...allCards(source), ...scenarios(source)].map(({ rationale }) => words(rationale))
    expect(told.filter(reason => !guide.includes(reason))).toEqual([])
    const hold = [
      ...await Promise.all(printed.filter(id => id !== 'guide').map(async id => [id, await textOf(`${id}-a4.pdf`)] as const)),
      ...await Promise.all(['workbook.html', 'cards.txt', 'questions-to-paste.txt', 'questions-to-paste.html'].map(async name => [name, words(await readFile(path.join(folder, name), 'utf8'))] as const)),
    ]
    for (const [name, text] of hold)
      expect(behind.filter(reason => text.includes(reason)), name).toEqual([])
  })

  it('prints the back of each card behind its front', async () => {
    const bytes = await bytesOf('cards-a4.pdf')
    const ids = [...allCards(source), ...scenarios(source)].map(({ id }) => id)
    const sheets = (await placesOf(bytes)).map(places => places.filter(({ text }) => ids.includes(text)).map(({ text, x, y }) => ({ id: text, ...cellAt(x, y) })))
    const [fronts, backs] = [0, 1].map(side => sheets.filter(({ length }) => length > 0).filter((_, at) => at % 2 === side))
    expect(fronts!.flat().map(({ id }) => id).sort()).toEqual([...ids].sort())
    expect(backs!.map(sheet => sheet.map(({ id, row, column }) => ({ id, row, column: COLUMNS - 1 - column })).sort(byId))).toEqual(fronts!.map(sheet => sheet.sort(byId)))
  })

  it('has a print-ready file whose cover names the pages of each part and how often to print them', async () => {
    const pages = await pagesIn(`print-${PEOPLE}-people-a4.pdf`)
    for (const [id, copies] of [['guide', 1], ['workbook', PEOPLE], ['cards', 2], ['vote-cards', PEOPLE], ['posters', 1]] as const) {
      const [first, ...others] = await pagesIn(`${id}-a4.pdf`)
      const from = pages.findIndex(page => samePage(page, first!)) + 1
      const range = others.length === 0 ? `${from}` : `${from}to`
      expect(pages[0], id).toMatch(new RegExp(`${range}\\d*${words(DOCUMENTS[id].title)}${copies}(?!\\d)`))
    }
  })

  it('has a tent for each table and a slip for each person', async () => {
    const room = await pagesIn('room-a4.pdf')
    expect(room.slice(1).map(page => /table(\d)/.exec(page)?.[1])).toEqual(['1', '2'])
    expect(room[0]).toContain(words('192.0.2.7:3030'))
    const slips = await textOf('slips-a4.pdf')
    expect(slips.match(/firstlook\d\d/g)).toHaveLength(PEOPLE)
  })

  it('keeps what has to be one page on one page, on US Letter too', async () => {
    const letter = await mkdtemp(path.join(tmpdir(), 'kit-letter-'))
    const only = ['job-aid', 'handover-checklist', 'pre-work'] as const
    expect(await make({ papers: ['letter'], only: [...only] }, letter)).toMatchObject({ ok: true, value: { failures: [] } })
    for (const id of only) {
      const pdf = await PDFDocument.load(await readFile(path.join(letter, `${id}-letter.pdf`)))
      const { width, height } = pdf.getPage(0).getSize()
      expect([pdf.getPageCount(), Math.round(width), Math.round(height)], id).toEqual([1, 612, 792])
      expect((await PDFDocument.load(await bytesOf(`${id}-a4.pdf`))).getPageCount(), id).toBe(1)
    }
    await rm(letter, { recursive: true })
  })

  it('has a workbook to mail that a screen reader can read', async () => {
    const browser = await launchBrowser()
    try {
      const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
      await page.goto(`file://${path.join(folder, 'workbook.html')}`)
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    }
    finally {
      await browser.close()
    }
  })

  it('ends with an exit status that says whether all is there', async () => {
    const output = await mkdtemp(path.join(tmpdir(), 'kit-texts-'))
    const run = (...args: string[]) => runNode(['scripts/kit.mjs', ...args], { cwd: root })
    expect((await run('--only', 'texts', '--output', output)).code).toBe(0)
    await rm(path.join(output, 'cards.txt'))
    await mkdir(path.join(output, 'cards.txt'))
    const failed = await run('--only', 'texts', '--output', output)
    expect(failed).toMatchObject({ code: 1, output: expect.stringContaining('cards.txt: it cannot be written') })
    expect(await run('--paper', 'a3')).toMatchObject({ code: 1, output: expect.stringContaining('--paper is "a3"') })
    await rm(output, { recursive: true })
  })
})

/** Row and column of a place on an A4 sheet of cards, from the left and from the top; points. */
function cellAt(x: number, y: number) {
  const { width, height } = PAPERS.a4
  return {
    column: Math.floor((x / MM - (width - COLUMNS * CARD.width) / 2) / CARD.width),
    row: Math.floor(((height - y / MM) - (height - ROWS * CARD.height) / 2) / CARD.height),
  }
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id.localeCompare(b.id)
}

/** The same but for the number at its foot. */
function samePage(page: string, other: string): boolean {
  const bare = (text: string) => text.replace(/^\d+|\d+$/g, '')
  return bare(page) === bare(other)
}
