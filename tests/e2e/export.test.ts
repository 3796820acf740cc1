import type { Buffer } from 'node:buffer'
import type { PDFDict, PDFObject } from 'pdf-lib'
import type { DeckOutline } from '../../live/domain/deck.ts'
import type { Exercise, Exercises } from '../../live/domain/exercise.ts'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { PDFDocument, PDFName } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportSlides } from '../../kit/exportSlides.ts'
import { agendaSlides, slideByAlias } from '../../live/domain/deck.ts'
import { exerciseIn } from '../../live/domain/session.ts'
import { readDeck } from '../../live/server/deckFile.ts'
import { loadContent } from '../../live/server/exerciseFiles.ts'
import { pagesOf, words } from '../helpers/pdf.ts'

const root = path.join(import.meta.dirname, '../..')
const entry = path.join(root, 'slides.md')
const contentDirs = [path.join(root, 'exercises')]
function onProgress() {}
const clean = { format: 'pdf' as const, entry, contentDirs, answers: false, session: null, dataDir: 'nowhere', onProgress }

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'export-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function deckOf(file: string) {
  const deck = await readDeck(file)
  if (!deck.ok)
    throw new Error(JSON.stringify(deck.error))
  return deck.value
}

function content() {
  const loaded = loadContent(contentDirs)
  if (!loaded.ok)
    throw new Error(JSON.stringify(loaded.error))
  return loaded.value
}

/** Pages that a clean handout needs for an exercise. */
function lengthOf(exercise: Exercise | undefined): number {
  switch (exercise?.kind) {
    case 'sort': return Math.ceil(exercise.cards.length / 8)
    case 'check': return exercise.items.length
    default: return 1
  }
}

/** The slides with the pages they stand on. */
function paginated(deck: DeckOutline, exercises: Exercises) {
  let at = 0
  return deck.map((slide) => {
    const exercise = exercises.get(slide.exercise ?? '')
    const pages = Array.from({ length: lengthOf(exercise) }, () => at++)
    return { alias: slide.alias, exercise, pages }
  })
}

/** What paper must say of an exercise. */
function textsOf(exercise: Exercise | undefined): string[] {
  if (exercise === undefined)
    return []
  switch (exercise.kind) {
    case 'poll': return [exercise.question, ...exercise.options.map(({ text }) => text)]
    case 'check': return [exercise.question, ...exercise.items.flatMap(textsOf)]
    case 'sort': return [exercise.question, ...exercise.cards.map(({ text }) => text)]
    case 'scale': return [exercise.question, ...exercise.statements.map(({ text }) => text)]
    case 'rank': return [exercise.question, ...exercise.items.map(({ text }) => text)]
    default: return [exercise.question]
  }
}

describe('npm run export', () => {
  let pdf: Buffer
  let pages: string[]
  let document: PDFDocument
  const progress: [number, number][] = []

  beforeAll(async () => {
    const output = path.join(folder, 'new', 'slides.pdf')
    const exported = await exportSlides({ ...clean, output, agenda: null, onProgress: (drawn, of) => progress.push([drawn, of]) })
    expect(exported).toEqual({ ok: true, value: paginated(await deckOf(entry), content().exercises).flatMap(({ pages }) => pages).length })
    pdf = await readFile(output)
    pages = await pagesOf(pdf)
    document = await PDFDocument.load(pdf, { updateMetadata: false })
  })

  it('has a page for each slide and the further pages of long ones, in order, and none is blank', async () => {
    const slides = paginated(await deckOf(entry), content().exercises)
    expect(pages).toHaveLength(slides.flatMap(slide => slide.pages).length)
    expect(pages.filter(page => page === '')).toEqual([])
  })

  it('has the question and every option, statement, item and card as text that can be selected', async () => {
    for (const { alias, exercise, pages: at } of paginated(await deckOf(entry), content().exercises)) {
      const said = words(at.map(page => pages[page]).join(' '))
      for (const text of textsOf(exercise))
        expect(said, alias).toContain(words(text))
    }
  })

  it('repeats the question of a long exercise on its further pages', async () => {
    const slides = paginated(await deckOf(entry), content().exercises)
    const long = slides.filter(slide => slide.pages.length > 1)
    expect(long.map(({ exercise }) => exercise?.kind)).toContain('sort')
    for (const { exercise, pages: at } of long)
      expect(at.filter(page => !pages[page]!.includes(words(exercise!.question)))).toEqual([])
  })

  it('holds no key, no reason for one, and no count', () => {
    const all = pages.join(' ')
    for (const { rationale } of content().exercises.values())
      expect(all).not.toContain(words(rationale).slice(0, 60))
    expect(all).not.toContain(words('what most standards say'))
    expect(all).not.toMatch(/\d(?:people)?answered/)
    expect(pdf.toString('latin1')).not.toContain('data-count')
  })

  it('is tagged, and has an outline, a title and a language', () => {
    const part = (name: string) => document.catalog.lookup(PDFName.of(name)) as PDFDict | undefined
    expect(part('MarkInfo')?.get(PDFName.of('Marked'))?.toString()).toBe('true')
    expect(part('StructTreeRoot')).toBeDefined()
    expect(Number(part('Outlines')?.get(PDFName.of('Count'))?.toString())).toBeGreaterThanOrEqual(16)
    expect(part('Lang')?.toString()).toBe('(en)')
    expect(document.getTitle()).toBe('Program manager vs operations manager')
  })

  it('brings all its fonts along', () => {
    const fonts = document.context.enumerateIndirectObjects()
      .map(([, object]) => object)
      .filter(isFontDescriptor)
    expect(fonts.length).toBeGreaterThanOrEqual(2)
    for (const font of fonts)
      expect(['FontFile', 'FontFile2', 'FontFile3'].some(file => font.has(PDFName.of(file))), font.get(PDFName.of('FontName'))?.toString()).toBe(true)
  })

  it('says how far it is until all slides are drawn', async () => {
    const { length } = await deckOf(entry)
    expect(progress.at(-1)).toEqual([length, length])
    expect(progress.every(([drawn], at) => at === 0 || drawn > progress[at - 1]![0])).toBe(true)
  })

  it('takes the slides of an agenda, in its order', async () => {
    const { workshop, exercises } = content()
    const agenda = workshop.agendas.at(0)!
    const output = path.join(folder, 'agenda.pdf')
    await exportSlides({ ...clean, output, agenda: agenda.id })
    const deck = await deckOf(entry)
    const told = agendaSlides(deck, agenda, exercises, workshop.profile).map(alias => slideByAlias(deck, alias)!)
    const cut = new Map([...exercises.keys()].map(id => [id, exerciseIn({ agenda: agenda.id }, id, content())!]))
    const whole = paginated(deck, exercises)
    const slides = paginated(told, cut)
    const found = await pagesOf(await readFile(output))
    expect(found).toHaveLength(slides.flatMap(slide => slide.pages).length)
    for (const { alias, pages: at } of slides.filter(({ exercise }) => exercise?.kind !== 'sort'))
      expect(at.map(page => found[page]), alias).toEqual(whole.find(slide => slide.alias === alias)!.pages.map(page => pages[page]))
    for (const { exercise, pages: at } of slides) {
      const said = at.map(page => found[page]).join(' ')
      for (const text of textsOf(exercise))
        expect(said).toContain(words(text))
    }
  })
})

describe('an export that cannot be made', () => {
  it('names the agendas there are when it is asked for another one', async () => {
    const ids = content().workshop.agendas.map(({ id }) => id)
    const exported = await exportSlides({ ...clean, output: path.join(folder, 'none.pdf'), agenda: '7' })
    expect(exported.ok ? '' : exported.error).toContain(ids.join(', '))
  })

  it('says which address of the network a slide asked for, and writes nothing', async () => {
    const deck = path.join(root, 'dist', `export-test-${process.pid}`)
    const output = path.join(folder, 'network.pdf')
    await writeFile(`${deck}.md`, '---\ntheme: none\nfonts:\n  provider: none\nfavicon: /favicon.svg\nrouteAlias: only\ntitle: Only\nclicks: 0\nmessage: none\n---\n\n# Only\n\n<img src="https://elsewhere.example/picture.png" alt="">\n')
    try {
      const exported = await exportSlides({ ...clean, entry: `${deck}.md`, output, agenda: null })
      expect(exported.ok ? '' : exported.error).toContain('https://elsewhere.example/picture.png')
      await expect(readFile(output)).rejects.toThrow('ENOENT')
    }
    finally {
      await rm(`${deck}.md`)
    }
  })

  it('says what to install where there is no browser', async () => {
    const before = process.env.CHROME_PATH
    process.env.CHROME_PATH = path.join(folder, 'no-browser')
    try {
      const exported = await exportSlides({ ...clean, output: path.join(folder, 'none.pdf'), agenda: null })
      expect(exported.ok ? '' : exported.error).toContain('CHROME_PATH')
    }
    finally {
      if (before === undefined)
        delete process.env.CHROME_PATH
      else
        process.env.CHROME_PATH = before
    }
  })
})

function isFontDescriptor(object: PDFObject): object is PDFDict {
  return 'get' in object && (object as PDFDict).get(PDFName.of('Type'))?.toString() === '/FontDescriptor'
}
