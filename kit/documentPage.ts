/** A document's HTML as a page that can be printed: its language, title, fonts, styles and sheets of paper. */
import type { DocumentId } from './documentList.ts'
import type { Paper } from './papers.ts'
import { DOCUMENT_IDS, DOCUMENTS } from './documentList.ts'
import { escapeHtml } from './guideMarkdown.ts'
import { PAPERS } from './papers.ts'

export interface PageParts {
  title: string
  lang: string
  paper: Paper
  /** Name of the workshop, at the foot of the pages of text. */
  workshop: string
  /** All style sheets together. */
  css: string
  body: string
}

export function documentPage({ title, lang, paper, workshop, css, body }: PageParts): string {
  return [
    `<!doctype html><html lang="${escapeHtml(lang)}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>`,
    `<style>${css}\n${sheetRules(paper, workshop)}</style></head><body>${body}</body></html>`,
  ].join('')
}

/** A kind of sheet for each document of text, whose foot names it, and the sheets that are drawn to the edge. */
function sheetRules(paper: Paper, workshop: string): string {
  const { width, height, large } = PAPERS[paper]
  const size = (wide: number, high: number) => `size: ${wide}mm ${high}mm;`
  return [
    `:root { --page-width: ${width}mm; --page-height: ${height}mm; --large-width: ${large.width}mm; --large-height: ${large.height}mm; --margin-top: 17mm; --margin-side: 19mm; --margin-bottom: 19mm; }`,
    `@page { ${size(width, height)} margin: 17mm 19mm 19mm; }`,
    ...DOCUMENT_IDS.filter(id => DOCUMENTS[id].layout === 'text').map(id => textSheet(id, workshop)),
    textSheet('cover', workshop, 'What to print'),
    `@page edge { ${size(width, height)} margin: 0; }`,
    `@page edge-wide { ${size(height, width)} margin: 0; }`,
    `@page large { ${size(large.width, large.height)} margin: 0; }`,
    `@page large-wide { ${size(large.height, large.width)} margin: 0; }`,
  ].join('\n')
}

function textSheet(id: DocumentId | 'cover', workshop: string, title: string = id === 'cover' ? '' : DOCUMENTS[id].title): string {
  const small = `font: 400 8pt var(--font-text); color: #5b6370; vertical-align: top; padding-top: 4mm;`
  return [
    `@page ${id} {`,
    `@bottom-left { content: ${cssText(title)}; ${small} font-weight: 600; }`,
    `@bottom-center { content: ${cssText(workshop)}; ${small} }`,
    `@bottom-right { content: counter(page); ${small} }`,
    '}',
  ].join(' ')
}

function cssText(text: string): string {
  return `"${text.replace(/["\\\n<]/g, char => `\\${char.charCodeAt(0).toString(16)} `)}"`
}

/** Points of paper are small on a screen. */
const SCREEN_RULES = `
:root { --font-text: system-ui, sans-serif; --font-display: system-ui, sans-serif; --size-1: 0.85rem; --size-2: 1rem; --size-3: 1.1rem; --size-4: 1.25rem; --size-5: 1.6rem; --size-6: 2.2rem; }
main { max-width: 46rem; margin-inline: auto; padding: 1.5rem 0.9rem 4rem; overflow-wrap: break-word; }
.name { font-size: 0.75rem !important; }
@media (max-width: 40rem) {
  ul, .views, .pair { grid-template-columns: 1fr !important; }
  .bin { width: 2.4rem !important; }
  .table-says { width: 3.5rem !important; padding-inline: 0.3rem 0 !important; font-size: 0.8rem; }
  .bin .name { display: none; }
}
`

/** The same document to read on a screen and to mail: one file, the reader's own fonts, as wide as it is good to read. */
export function screenPage({ title, lang, css, body }: Omit<PageParts, 'paper' | 'workshop'>): string {
  return [
    `<!doctype html><html lang="${escapeHtml(lang)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${escapeHtml(title)}</title><style>${css}\n${SCREEN_RULES}</style></head><body><main>${body}</main></body></html>`,
  ].join('')
}
