/** The deck as its author wrote it: words of each slide, its drawing as it is at the last click, and its notes by cue. */
import type { Component } from 'vue'
import { load } from '@slidev/parser/fs'
import { createSSRApp, h } from 'vue'
import { renderToString } from 'vue/server-renderer'

export interface SourceSlide {
  alias: string
  layout: string
  layer: string
  clicks: number
  exercise: string
  /** Words that people see on the slide, without its source line. */
  seen: string
  /** The small line at the foot. */
  sourceLine: string
  /** Names of the drawings on it. */
  drawings: string[]
  bullets: number
  /** What phones are told: title, message and the drawing in words. */
  told: string
  /** The drawing in words, alone. */
  alternative: string
  /** Paragraphs of the note by their first words in capitals; "" holds whatever has none. */
  cues: Readonly<Record<string, string>>
}

export const CUES = ['MINUTES', 'SAY', 'ASK', 'DO', 'LISTEN FOR', 'TRANSITION', 'IF SHORT', 'IF LONG', 'SOURCES', 'COVERS'] as const

const root = new URL('../../', import.meta.url).pathname
const drawings = import.meta.glob<Component>('../../components/drawings/*.vue', { import: 'default', eager: true })

export async function readSource(file = `${root}slides.md`): Promise<SourceSlide[]> {
  const { slides } = await load({ roots: [root], userRoot: root }, file)
  return Promise.all(slides.map(async ({ frontmatter, content, note }) => {
    const { clicks = 0 } = frontmatter as { clicks?: number }
    const [body = '', sourceLine = ''] = content.split('::source::')
    const tags = [...body.matchAll(/<([A-Z]\w+)((?:\s[^>]*)?)>/g)].map(([, name, attributes]) => ({ name: name!, attributes: attributes! })).filter(({ name }) => drawing(name) !== undefined)
    const drawn = await Promise.all(tags.map(({ name, attributes }) => wordsOf(drawing(name)!, attributes)))
    const text = (key: string) => String(frontmatter[key] ?? '')
    return {
      alias: text('routeAlias'),
      layout: text('layout'),
      layer: text('layer'),
      clicks,
      exercise: text('exercise'),
      seen: [plain(body), ...drawn].join(' '),
      sourceLine: plain(sourceLine),
      drawings: tags.map(({ name }) => name),
      bullets: body.split('\n').filter(line => /^\s*[-*] /.test(line)).length,
      alternative: text('drawing'),
      told: [text('title'), text('message'), text('drawing')].join(' '),
      cues: cuesOf(note ?? ''),
    }
  }))
}

function drawing(name: string): Component | undefined {
  return drawings[`../../components/drawings/${name}.vue`]
}

/** Every word that stands in a drawing when it is complete; `attributes` are those of its tag, of which only bare ones count. */
async function wordsOf(component: Component, attributes: string): Promise<string> {
  const switches = Object.fromEntries((attributes.replace(/[:@]?[\w-]+="[^"]*"/g, ' ').match(/\b[a-z]+\b/g) ?? []).map(name => [name, true]))
  const svg = await renderToString(createSSRApp(() => h(component, { ...switches, label: '' })))
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words!.replace(/&#39;/g, '\'')).join(' ')
}

/** Markdown and HTML as it is read aloud. */
function plain(markdown: string): string {
  return markdown
    .replace(/<[^>]+>/g, ' ')
    .replace(/^::\w+::$/gm, ' ')
    .replace(/^\|[\s:|-]+\|$/gm, ' ')
    .replace(/\\(?=\W)/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/[|#*]/g, mark => mark === '*' ? '*' : ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** SOURCES and COVERS share a paragraph; every other cue begins one. */
export function cuesOf(note: string): Record<string, string> {
  const cues: Record<string, string> = {}
  for (const paragraph of note.split(/\n\s*\n/).flatMap(each => each.split(/\s+(?=COVERS )/))) {
    const text = paragraph.trim()
    const cue = CUES.find(each => text.startsWith(`${each} `)) ?? ''
    cues[cue] = `${cues[cue] ?? ''} ${text.slice(cue.length).trim()}`.trim()
  }
  return cues
}
