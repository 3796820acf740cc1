/** Reads one YAML file, and knows on which line everything in it stands. */
import type { Document, YAMLParseError } from 'yaml'
import type { Result } from '../protocol.ts'
import { readFileSync, statSync } from 'node:fs'
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'

/** Bytes; the longest file of a workshop has a few thousand. */
const MAX_SIZE = 256 * 1024
/** Uses of one anchor, each counted with what it repeats: a small file must not unfold into a large value. */
const MAX_ALIASES = 100

const TOO_MUCH = {
  ok: false,
  error: [{ line: 1, message: 'the file repeats or nests too much to be read. Write it without anchors (&) and aliases (*).' }],
} satisfies Result<never, YamlProblem[]>

/** Keys and indexes from the top of a file down to a value. */
export type YamlPath = readonly (string | number)[]
export interface YamlProblem { line: number, message: string }

export interface YamlFile {
  value: unknown
  /** 1-based line of the key or list item at the path; of the nearest one above it where the path ends early. */
  lineOf: (path: YamlPath) => number
  /** Keys of the map at the path in the order of the file, which JavaScript's objects do not keep for numbers. */
  keysOf: (path: YamlPath) => string[]
}

/** The file's value, or everything that is wrong with its text. */
export function readYamlFile(path: string): Result<YamlFile, YamlProblem[]> {
  const text = readText(path)
  return text.ok
    ? parseYaml(text.value)
    : { ok: false, error: [text.error] }
}

function readText(path: string): Result<string, YamlProblem> {
  try {
    const { size } = statSync(path)
    if (size > MAX_SIZE)
      return refuse(1, `the file has ${Math.ceil(size / 1024)} kB, more than the ${MAX_SIZE / 1024} kB a file may have. Split it or remove what does not belong here.`)
    const bytes = readFileSync(path)
    const text = new TextDecoder().decode(bytes)
    return text.includes('\uFFFD')
      ? refuse(text.slice(0, text.indexOf('\uFFFD')).split('\n').length, 'the file is not UTF-8 text. Save it with the encoding UTF-8.')
      : { ok: true, value: text }
  }
  catch (error) {
    return refuse(1, `the file cannot be read (${codeOf(error)}). Check that it exists and that you may read it.`)
  }
}

/** As readYamlFile, from text. */
export function parseYaml(text: string): Result<YamlFile, YamlProblem[]> {
  const lines = new LineCounter()
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
    const [first] = document.errors
    if (first !== undefined)
      return syntaxProblem(first, document, lines)
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES })
    const walk = (path: YamlPath) => follow(document.contents, path, node => isAlias(node)
      ? node.resolve(document)
      : node)
    return {
      ok: true,
      value: {
        value,
        lineOf: path => lines.linePos(walk(path).offset).line,
        keysOf: (path) => {
          const { node } = walk(path)
          return isMap(node)
            ? node.items.map(({ key }) => keyText(key))
            : []
        },
      },
    }
  }
  catch {
    // The library throws on too many aliases.
    return TOO_MUCH
  }
}

/** The first error alone: the later ones mostly follow from it. */
function syntaxProblem({ code, pos: [at], message }: YAMLParseError, document: Document, lines: LineCounter): Result<never, YamlProblem[]> {
  if (code === 'RESOURCE_EXHAUSTION')
    return TOO_MUCH
  let start = at
  // A quote that is never closed is noticed only at the end of the file; it begins where it is opened.
  visit(document, (_, node) => {
    if (isScalar(node) && node.range && (node.type ?? '').startsWith('QUOTE') && node.range[0] <= at && at <= node.range[1])
      start = node.range[0]
  })
  const said = message.replace(/closing (["'])quote/, 'closing quote $1').replace(/\.?$/, '.')
  return { ok: false, error: [{ line: lines.linePos(start).line, message: `this is not YAML: ${said} Compare with the lines around it.` }] }
}

function follow(top: unknown, path: YamlPath, resolve: (node: unknown) => unknown): { node: unknown, offset: number } {
  let node = resolve(top)
  let offset = offsetOf(node)
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => keyText(key) === String(step))
      if (pair === undefined)
        return { node: undefined, offset }
      offset = offsetOf(pair.key)
      node = resolve(pair.value)
    }
    else {
      const item = isSeq(node)
        ? node.items[Number(step)]
        : undefined
      if (item === undefined)
        return { node: undefined, offset }
      offset = offsetOf(item)
      node = resolve(item)
    }
  }
  return { node, offset }
}

function keyText(key: unknown): string {
  return String(isScalar(key)
    ? key.value
    : key)
}

function offsetOf(node: unknown): number {
  const range = isMap(node) || isSeq(node) || isScalar(node) || isAlias(node)
    ? node.range
    : null
  return range?.[0] ?? 0
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error
    ? String(error.code)
    : String(error)
}

function refuse(line: number, message: string): { ok: false, error: YamlProblem } {
  return { ok: false, error: { line, message } }
}
