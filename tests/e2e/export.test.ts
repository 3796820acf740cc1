import type { Buffer } from 'node:buffer'
import type { PDFDict, PDFObject } from 'pdf-lib'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { PDFDocument, PDFName } from 'pdf-lib'
import { extractText } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportSlides } from '../../kit/exportSlides.ts'
import { agendaSlides, slideByAlias } from '../../live/domain/deck.ts'
import { readDeck } from '../../live/server/deckFile.ts'
import { loadContent } from '../../live/server/exerciseFiles.ts'

const root = path.join(import.meta.dirname, '../..')
const entry = path.join(root, 'slides.md')
const contentDirs = [path.join(root, 'exercises')]
function onProgress() {}

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

/** Words only: a PDF breaks lines and joins letters as it likes. */
function words(text: string): string {
  return text.replace(/<[^>]+>/g, '').normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
}

/** Text of each page, as somebody selects it. */
async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: false })
  return text.map(words)
}

describe('npm run export', () => {
  let pdf: Buffer
  let pages: string[]
  let document: PDFDocument
  const progress: [number, number][] = []

  beforeAll(async () => {
    const output = path.join(folder, 'new', 'slides.pdf')
    const exported = await exportSlides({ entry, contentDirs, output, agenda: null, onProgress: (drawn, of) => progress.push([drawn, of]) })
    expect(exported).toEqual({ ok: true, value: (await deckOf(entry)).length })
    pdf = await readFile(output)
    pages = await pagesOf(pdf)
    document = await PDFDocument.load(pdf, { updateMetadata: false })
  })

  it('has one page for each slide, in order, and none is blank', async () => {
    const deck = await deckOf(entry)
    expect(pages).toHaveLength(deck.length)
    for (const [at, { alias }] of deck.entries())
      expect(pages[at], alias).not.toBe('')
  })

  it('has the question and every option of a poll as text that can be selected', async () => {
    const { exercises } = content()
    for (const [at, { alias, exercise }] of (await deckOf(entry)).entries()) {
      const poll = exercises.get(exercise ?? '')
      if (poll?.kind !== 'poll')
        continue
      for (const text of [poll.question, ...poll.options.map(option => option.text)])
        expect(pages[at], alias).toContain(words(text))
    }
  })

  it('holds no key, no reason for one, and no count', () => {
    const all = pages.join(' ')
    for (const { rationale } of content().exercises.values())
      expect(all).not.toContain(words(rationale).slice(0, 60))
    expect(all).not.toContain(words('what most standards say'))
    expect(all).not.toContain(words('0 answered'))
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
    await exportSlides({ entry, contentDirs, output, agenda: agenda.id, onProgress })
    const deck = await deckOf(entry)
    const wanted = agendaSlides(deck, agenda, exercises, workshop.profile).map(alias => deck.indexOf(slideByAlias(deck, alias) as typeof deck[number]))
    expect(await pagesOf(await readFile(output))).toEqual(wanted.map(at => pages[at]))
  })
})

describe('an export that cannot be made', () => {
  it('names the agendas there are when it is asked for another one', async () => {
    const ids = content().workshop.agendas.map(({ id }) => id)
    const exported = await exportSlides({ entry, contentDirs, output: path.join(folder, 'none.pdf'), agenda: '7', onProgress })
    expect(exported.ok ? '' : exported.error).toContain(ids.join(', '))
  })

  it('says which address of the network a slide asked for, and writes nothing', async () => {
    const deck = path.join(root, 'dist', `export-test-${process.pid}`)
    const output = path.join(folder, 'network.pdf')
    await writeFile(`${deck}.md`, '---\ntheme: none\nfonts:\n  provider: none\nfavicon: /favicon.svg\nrouteAlias: only\ntitle: Only\nclicks: 0\nmessage: none\n---\n\n# Only\n\n<img src="https://elsewhere.example/picture.png" alt="">\n')
    try {
      const exported = await exportSlides({ entry: `${deck}.md`, contentDirs, output, agenda: null, onProgress })
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
      const exported = await exportSlides({ entry, contentDirs, output: path.join(folder, 'none.pdf'), agenda: null, onProgress })
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
