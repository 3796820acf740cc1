/** PDFs read back, as somebody who selects their text would. */
import { extractText } from 'unpdf'

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
