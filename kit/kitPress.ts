/** Where documents become PDF: components are rendered once more for each paper, and printed by one browser. */
import type { Result } from '../live/protocol.ts'
import type { DocumentId } from './documentList.ts'
import type { Kit, PackPart } from './kitSetup.ts'
import type { OutlinedPdf } from './outline.ts'
import { DOCUMENTS } from './documentList.ts'
import { documentPage, screenPage } from './documentPage.ts'
import { partId } from './kitSetup.ts'
import { outlined } from './outline.ts'
import { openPrinter } from './printer.ts'
import { printFonts } from './printFonts.ts'
import { openRenderServer } from './renderServer.ts'
import { text } from './text.ts'

type Printed = Result<OutlinedPdf, string>

export interface KitPress {
  document: (id: DocumentId, kit: Kit) => Promise<Printed>
  /** The documents in one file, behind a cover that says what to print how often. */
  pack: (kit: Kit, documents: readonly DocumentId[]) => Promise<Printed>
  /** The document as one HTML file for a screen. */
  page: (id: DocumentId, kit: Kit) => Promise<string>
  close: () => Promise<void>
}

/** Opens with the first document. @param root the workshop's folder */
export function kitPress(root: string, browser: string): KitPress {
  let opened: Promise<KitPress> | undefined
  // Texts need neither browser nor components.
  const press = () => opened ??= openPress(root, browser)
  return {
    document: async (id, kit) => (await press()).document(id, kit),
    pack: async (kit, documents) => (await press()).pack(kit, documents),
    page: async (id, kit) => (await press()).page(id, kit),
    close: async () => {
      // One that did not open was said of each document.
      await (await opened?.catch(() => undefined))?.close()
    },
  }
}

async function openPress(root: string, browser: string): Promise<KitPress> {
  const [fonts, printer] = await Promise.all([printFonts(), openPrinter(browser)])
  const server = await openRenderServer(root).catch(async (error) => {
    await printer.close()
    throw error
  })
  const css = `${server.css}\n${fonts}`

  async function print(title: string, kit: Kit, body: string): Promise<Printed> {
    const { workshop, paper } = kit
    const printed = await printer.print(documentPage({ title: `${title}: ${workshop.title}`, lang: workshop.lang, paper, workshop: workshop.title, css, body }))
    return printed.ok ? { ok: true, value: await outlined(printed.value.pdf, printed.value.headings) } : printed
  }

  async function document(id: DocumentId, kit: Kit): Promise<Printed> {
    const { title } = DOCUMENTS[id]
    const first = await print(title, kit, await server.render(id, kit))
    if (id !== 'guide' || !first.ok)
      return first
    // Its table of contents names pages, which are known once it is printed.
    return print(title, kit, await server.render(id, { ...kit, pageOf: first.value.pageOf }))
  }

  return {
    document,
    async pack(kit, documents) {
      const parts: PackPart[] = documents.map(id => ({ id, title: DOCUMENTS[id].title, pages: 1, from: 1 }))
      const whole = async (kit: Kit) => {
        const bodies = [await server.render('cover', kit)]
        for (const id of documents)
          bodies.push(await server.render(id, kit))
        return print(text.pack.title, kit, bodies.join('\n'))
      }
      const first = await whole({ ...kit, parts })
      if (!first.ok)
        return first
      // Its cover and the guide's contents name pages, which are known once it is printed.
      return whole({ ...kit, parts: placedParts(parts, first.value), pageOf: first.value.pageOf })
    },
    async page(id, kit) {
      const { title, lang } = kit.workshop
      return screenPage({ title: `${DOCUMENTS[id].title}: ${title}`, lang, css: server.css, body: await server.render(id, kit) })
    },
    async close() {
      await Promise.all([printer.close(), server.close()])
    },
  }
}

/** The parts with the pages that they have taken. */
function placedParts(parts: readonly PackPart[], { pages, pageOf }: OutlinedPdf): PackPart[] {
  const starts = parts.map(({ id }) => pageOf[partId(id)] ?? 1)
  return parts.map((part, at) => ({ ...part, from: starts[at]!, pages: (starts[at + 1] ?? pages + 1) - starts[at]! }))
}
