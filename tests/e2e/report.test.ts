import type { PDFDict, PDFObject } from 'pdf-lib'
import type { Report } from '../../live/domain/report.ts'
import { Buffer } from 'node:buffer'
import { PDFDocument, PDFName } from 'pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { reportCharts, reportHtml, reportPdf } from '../../kit/report/reportPress.ts'
import { buildReport } from '../../live/domain/report.ts'
import { readDeck } from '../../live/server/deckFile.ts'
import { loadContent } from '../../live/server/exerciseFiles.ts'
import { launchBrowser } from '../helpers/browser.ts'
import { pagesOf, words } from '../helpers/pdf.ts'
import { aDay, TERMS_A } from '../helpers/reportDay.ts'

const root = new URL('../..', import.meta.url).pathname
const PIXEL = 'data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSI4IiBoZWlnaHQ9IjgiPjxyZWN0IHdpZHRoPSI4IiBoZWlnaHQ9IjgiLz48L3N2Zz4='
let report: Report
let html: string
let pdf: PDFDocument
let pages: string[]

beforeAll(async () => {
  const [content, deck] = [loadContent([`${root}exercises`]), await readDeck(`${root}slides.md`)]
  if (!content.ok || !deck.ok)
    throw new Error('The project’s own content cannot be read.')
  report = { ...buildReport(aDay(content.value, deck.value)), client: { name: 'Müller & Søn', date: '23 November 2026', logo: PIXEL } }
  html = await reportHtml(root, report, 'a4')
  const made = await reportPdf(html)
  if (!made.ok)
    throw new Error(made.error)
  pdf = await PDFDocument.load(made.value.bytes)
  pages = await pagesOf(made.value.bytes)
})

describe('the client’s report on paper', () => {
  it('begins with whom it is for and what was agreed, and keeps its order', () => {
    for (const text of ['Müller & Søn', '23 November 2026', 'What was agreed', 'The group found its words quickly', TERMS_A.before, TERMS_A.check, 'Handed over, and not yet accepted'])
      expect(pages[0]).toContain(words(text))
    const whole = pages.join('')
    const order = ['Responsibilities without a role', 'Who tells the customers', 'What people will do', 'Übergabe im März', 'Most talk was on adoption', 'Planned and actual minutes', 'How many answered', 'What this report cannot show'].map(text => whole.indexOf(words(text)))
    expect(order.every((at, no) => at > (order[no - 1] ?? 0)), String(order)).toBe(true)
  })

  it('holds nobody’s answers, no private note, and no table’s own words', () => {
    const whole = pages.join('')
    for (const { token } of report.responses)
      expect(html).not.toContain(token)
    for (const secret of ['A private note', 'What table two wrote', 'our plan, part 9'])
      expect(whole).not.toContain(words(secret))
  })

  it('is tagged, and has an outline, a title, a language and all its fonts', () => {
    const part = (name: string) => pdf.catalog.lookup(PDFName.of(name)) as PDFDict | undefined
    expect(part('MarkInfo')?.get(PDFName.of('Marked'))?.toString()).toBe('true')
    expect(part('StructTreeRoot')).toBeDefined()
    expect(Number(part('Outlines')?.get(PDFName.of('Count'))?.toString())).toBeGreaterThanOrEqual(8)
    expect(part('Lang')?.toString()).toBe('(en)')
    expect(pdf.getTitle()).toBe('Report: Program manager vs operations manager, Müller & Søn, 23 November 2026')
    expect(pdf.getPageCount()).toBe(pages.length)
    const fonts = pdf.context.enumerateIndirectObjects().map(([, object]) => object).filter(isFontDescriptor)
    expect(fonts.length).toBeGreaterThanOrEqual(2)
    for (const font of fonts)
      expect(['FontFile', 'FontFile2', 'FontFile3'].some(file => font.has(PDFName.of(file))), font.get(PDFName.of('FontName'))?.toString()).toBe(true)
  })

  it('has each chart as a picture of its own, under the name that its page links to', async () => {
    const charts = await reportCharts(html)
    const linked = [...html.matchAll(/href="charts\/([\w-]+)\.png"/g)].map(([, id]) => id)
    expect(charts.ok && charts.value.map(({ id }) => id)).toEqual(linked)
    expect(new Set(linked).size).toBe(linked.length)
    for (const { id, png } of charts.ok ? charts.value : [])
      expect(Buffer.from(png).readUInt32BE(16), id).toBeGreaterThan(1500)
  })

  it('is a page that asks for nothing, and fits a phone', async () => {
    const browser = await launchBrowser()
    try {
      const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
      const asked: string[] = []
      page.on('request', request => !request.url().startsWith('data:') && asked.push(request.url()))
      await page.setContent(html)
      expect(asked).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    }
    finally {
      await browser.close()
    }
  })
})

function isFontDescriptor(object: PDFObject): object is PDFDict {
  return 'get' in object && (object as PDFDict).get(PDFName.of('Type'))?.toString() === '/FontDescriptor'
}
