import type { Result } from '../live/protocol.ts'
/** The facilitator's texts of exercises/guide/*.md: a short head of names, and sections under headings. */
import type { ContentProblem } from '../live/server/contentProblem.ts'
import type { GuidePart } from './guideParts.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { parse } from 'yaml'
import { readablePath } from '../live/server/contentFolder.ts'
import { partsOf } from './guideParts.ts'

export interface GuideSection {
  title: string
  /** As it is written. */
  body: string
  parts: GuidePart[]
}

export interface GuideText {
  /** The file's name without its ending. */
  name: string
  /** As a person would name the file. */
  file: string
  title: string
  /** Place among the chapters; null for texts that are no chapter of an exercise. */
  chapter: number | null
  exercises: string[]
  slides: string[]
  /** 1-based numbers of the objectives in workshop.yaml. */
  objectives: number[]
  /** Who works with whom. */
  form: string
  materials: string
  /** What stands before the first heading. */
  lead: GuidePart[]
  sections: GuideSection[]
}

export type Guide = ReadonlyMap<string, GuideText>

const names = v.optional(v.array(v.pipe(v.union([v.string(), v.number()]), v.transform(String))), [])
const head = v.strictObject({
  title: v.string(),
  chapter: v.optional(v.nullable(v.number()), null),
  exercises: names,
  slides: names,
  objectives: v.optional(v.array(v.number()), []),
  form: v.optional(v.string(), ''),
  materials: v.optional(v.string(), ''),
})

/** All texts by name; those of a later folder replace earlier ones of the same name. Gives them, or everything that is wrong with them. */
export function loadGuide(dirs: readonly string[]): Result<Guide, ContentProblem[]> {
  const guide = new Map<string, GuideText>()
  const problems: ContentProblem[] = []
  for (const path of dirs.flatMap(filesIn)) {
    const read = readGuideText(path)
    if (read.ok)
      guide.set(read.value.name, read.value)
    else
      problems.push(read.error)
  }
  return problems.length > 0 ? { ok: false, error: problems } : { ok: true, value: guide }
}

/** None where the folder has no guide: an overlay need not have one. */
function filesIn(dir: string): string[] {
  const folder = join(dir, 'guide')
  try {
    return readdirSync(folder).filter(name => name.endsWith('.md') && !name.startsWith('.')).sort().map(name => join(folder, name))
  }
  catch {
    return []
  }
}

function readGuideText(path: string): Result<GuideText, ContentProblem> {
  const file = readablePath(path)
  const [, yaml = '', body = ''] = /^\uFEFF?---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(path, 'utf8').replaceAll('\r\n', '\n')) ?? []
  const said = parsedHead(yaml)
  if (!said.ok)
    return { ok: false, error: { file, line: 1, message: said.error } }
  const [lead = '', ...parts] = body.split(/^## /m)
  return {
    ok: true,
    value: {
      name: file.replace(/^.*\//, '').replace(/^.*\\/, '').replace(/\.md$/, ''),
      file,
      ...said.value,
      lead: partsOf(lead),
      sections: parts.map((part) => {
        const [title = '', ...lines] = part.split('\n')
        const body = lines.join('\n').trim()
        return { title: title.trim(), body, parts: partsOf(body) }
      }),
    },
  }
}

function parsedHead(yaml: string): Result<v.InferOutput<typeof head>, string> {
  try {
    const { success, output, issues } = v.safeParse(head, parse(yaml))
    if (success)
      return { ok: true, value: output }
    return { ok: false, error: `the head of this text says "${v.getDotPath(issues[0]) ?? 'nothing'}" in a way that cannot be used (${issues[0].message}). Begin with "---", "title: …", "---".` }
  }
  catch {
    return { ok: false, error: 'the head of this text, between the two lines "---", is not YAML. Compare with another text of the guide.' }
  }
}
