/** What the deck claims, and whence: docs/facts.yaml, parsed once. */
import type { Result } from '../live/protocol.ts'
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { parse } from 'yaml'

export interface Source {
  id: string
  /** How slides and notes write it, with its year. */
  cite: string
  /** Other forms that the deck uses. */
  also: readonly string[]
  /** Whether a slide that rests on it has to say so; not where it is plain that it is ours. */
  named: boolean
  /** Of the edition, or in which a page was read. */
  year: number
  /** Read there, in somebody else's words, generally known, or our own. */
  seen: 'source' | 'secondary' | 'general' | 'own'
}

export interface Fact {
  /** The claim in our words. */
  says: string
  sources: readonly Source[]
  /** Every number of the claim, as the slides write it. */
  figures: readonly string[]
  /** Aliases of the slides that make it. */
  on: readonly string[]
}

export interface FactList { sources: readonly Source[], facts: readonly Fact[] }

const words = v.pipe(v.string(), v.minLength(1))
const list = v.pipe(v.array(words), v.minLength(1))
const file = v.strictObject({
  sources: v.record(words, v.strictObject({
    cite: words,
    also: v.optional(v.array(words), []),
    named: v.optional(v.boolean(), true),
    year: v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100)),
    seen: v.picklist(['source', 'secondary', 'general', 'own']),
  })),
  facts: v.array(v.strictObject({
    says: words,
    source: v.union([words, list]),
    figures: v.optional(v.array(words), []),
    on: list,
  })),
})

/** Reads the list, or says in a sentence what is wrong with it and where. */
export function readFacts(path: string): Result<FactList, string> {
  try {
    return parseFacts(readFileSync(path, 'utf8'), path)
  }
  catch (error) {
    return { ok: false, error: `${path} cannot be read (${error instanceof Error ? error.message : String(error)}).` }
  }
}

/** `name` is what the file is called in a sentence. Throws when the text is not YAML. */
export function parseFacts(text: string, name: string): Result<FactList, string> {
  const parsed = v.safeParse(file, parse(text))
  if (!parsed.success) {
    const [issue] = parsed.issues
    return { ok: false, error: `${name}, ${v.getDotPath(issue) ?? 'at its head'}: ${issue.message}.` }
  }
  const sources = new Map(Object.entries(parsed.output.sources).map(([id, source]) => [id, { id, ...source }]))
  const facts: Fact[] = []
  for (const { says, source, figures, on } of parsed.output.facts) {
    const ids = [source].flat()
    const missing = ids.find(id => !sources.has(id))
    if (missing !== undefined)
      return { ok: false, error: `${name}: "${says}" names the source "${missing}", and there is none of this id. Correct it, or add it under sources.` }
    facts.push({ says, sources: ids.map(id => sources.get(id)!), figures, on })
  }
  return { ok: true, value: { sources: [...sources.values()], facts } }
}
