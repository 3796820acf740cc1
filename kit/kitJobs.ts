/** The files of the kit, each with how it is made. */
import type { Result } from '../live/protocol.ts'
import type { KitOptions } from './kitOptions.ts'
import type { KitPress } from './kitPress.ts'
import type { Kit } from './kitSetup.ts'
import type { Paper } from './papers.ts'
import { DOCUMENT_IDS } from './documentList.ts'
import { TEXTS } from './kitOptions.ts'
import { textFiles } from './textFiles.ts'

export interface KitJob {
  /** The file's name. */
  name: string
  /** Its bytes and, where it has them, its pages; or a sentence about why there is no such file. */
  make: () => Promise<Result<{ bytes: string | Uint8Array, pages: number | null }, string>>
}

export function kitJobs({ only, papers, people }: Pick<KitOptions, 'only' | 'papers' | 'people'>, press: KitPress, kitOn: (paper: Paper) => Kit): KitJob[] {
  const documents = DOCUMENT_IDS.filter(id => only.includes(id))
  const kit = kitOn(papers[0]!)
  return [
    ...papers.flatMap(paper => [
      ...documents.map(id => ({ name: `${id}-${paper}.pdf`, make: () => press.document(id, kitOn(paper)) })),
      ...people === null || documents.length === 0 ? [] : [{ name: `print-${people}-people-${paper}.pdf`, make: () => press.pack(kitOn(paper), documents) }],
    ]),
    ...only.includes('workbook') ? [{ name: 'workbook.html', make: async () => file(await press.page('workbook', kit)) }] : [],
    ...only.includes(TEXTS) ? textFiles(kit).map(({ name, content }) => ({ name, make: async () => file(content) })) : [],
  ]
}

function file(content: string) {
  return { ok: true as const, value: { bytes: content, pages: null } }
}
