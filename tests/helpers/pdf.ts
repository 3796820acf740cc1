/** PDFs read back, as somebody who selects their text would. */
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib'
import { extractText, getDocumentProxy } from 'unpdf'

/** Words only: a PDF breaks lines, joins letters and writes apostrophes as it likes. */
export function words(text: string): string {
  return text.replace(/<[^>]+>/g, '').normalize('NFKC').replace(/[^\p{L}\p{N}]+|\u02BC/gu, '').toLowerCase()
}

/** Text of each page as it is. */
export async function textOf(pdf: Uint8Array): Promise<string[]> {
  return (await extractText(new Uint8Array(pdf), { mergePages: false })).text
}

/** Words of each page. */
export async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  return (await textOf(pdf)).map(words)
}

/** A piece of text and where it begins: points from the left and from the bottom of its page. */
export interface PlacedText { text: string, x: number, y: number }

/** What stands where, page by page. */
export async function placesOf(pdf: Uint8Array): Promise<PlacedText[][]> {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  return Promise.all(Array.from({ length: document.numPages }, async (_, at) => {
    const { items } = await (await document.getPage(at + 1)).getTextContent()
    return items.flatMap(item => 'str' in item && item.str.trim() !== '' ? [{ text: item.str.trim(), x: item.transform[4] as number, y: item.transform[5] as number }] : [])
  }))
}

/** Names of all fonts in it. */
export async function fontsOf(pdf: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const fonts = document.context.enumerateIndirectObjects().flatMap(([, each]) => each instanceof PDFDict && each.get(PDFName.of('Type')) === PDFName.of('Font') ? [String(each.get(PDFName.of('BaseFont')))] : [])
  return [...new Set(fonts)]
}

/** Titles of its outline, in the order of reading. */
export async function outlineOf(pdf: Uint8Array): Promise<string[]> {
  interface Entry { title: string, items: Entry[] }
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const titles = (entries: readonly Entry[]): string[] => entries.flatMap(({ title, items }) => [title, ...titles(items)])
  return titles(await document.getOutline() as Entry[])
}
