/** The outline of a printed document: put right, and read for its pages. */
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib'

export interface OutlinedPdf {
  bytes: Uint8Array
  pages: number
  /** 1-based page of each place that a link of the document leads to, by its id. */
  pageOf: Record<string, number>
}

/**
 * Chromium writes headings that begin a page twice into the outline, and joins their lines: each entry gets the words of its heading.
 * `headings` are those of the document, in order; where their number is another, the outline stays as it is.
 */
export async function outlined(pdf: Uint8Array, headings: readonly string[]): Promise<OutlinedPdf> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const items = itemsOf(document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict))
  const [pages, pageOf] = [document.getPageCount(), placesIn(document)]
  if (items.length !== headings.length)
    return { bytes: pdf, pages, pageOf }
  items.forEach((item, at) => item.set(PDFName.of('Title'), PDFHexString.fromText(headings[at]!)))
  return { bytes: await document.save(), pages, pageOf }
}

/** Every entry in the order of reading. */
function itemsOf(parent: PDFDict | undefined): PDFDict[] {
  const items: PDFDict[] = []
  for (let item = parent?.lookupMaybe(PDFName.of('First'), PDFDict); item !== undefined; item = item.lookupMaybe(PDFName.of('Next'), PDFDict))
    items.push(item, ...itemsOf(item))
  return items
}

/** Pages that links within the document lead to. */
function placesIn(document: PDFDocument): Record<string, number> {
  const numbers = new Map(document.getPages().map((page, at) => [page.ref.toString(), at + 1]))
  const places = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)?.entries() ?? []
  return Object.fromEntries(places.flatMap(([name, target]): [string, number][] => {
    const page = target instanceof PDFArray ? numbers.get(String(target.get(0))) : undefined
    return page === undefined ? [] : [[name.decodeText(), page]]
  }))
}
