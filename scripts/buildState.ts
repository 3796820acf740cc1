/** What is built, from what, and what has changed since. Imports nothing heavy: every start asks this first. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Part = 'deck' | 'audience' | 'console' | 'outline'

/** What every page is made of; a test of a pure file changes no page. */
const SHARED = [
  'components',
  'styles',
  'public',
  'live/client',
  'live/domain',
  'live/commands.ts',
  'live/protocol.ts',
  'package-lock.json',
  'scripts/precompress.ts',
]

/** Files and folders each part is made of. */
const INPUTS: Record<Part, string[]> = {
  deck: [
    ...SHARED,
    'slides.md',
    'layouts',
    'setup',
    'global-top.vue',
    'scripts/build.ts',
  ],
  audience: [
    ...SHARED,
    'audience',
    'scripts/pages.vite.ts',
  ],
  console: [
    ...SHARED,
    'console',
    'scripts/pages.vite.ts',
  ],
  outline: [
    'slides.md',
    'live/server/deckFile.ts',
    'live/server/noteHtml.ts',
    'live/server/noteProblems.ts',
    'live/domain/noteConditions.ts',
    'live/domain/deck.ts',
    'scripts/outline.ts',
    'package-lock.json',
  ],
}

/** What each part leaves in dist/: a folder, or a file. */
const OUTPUTS: Record<Part, string> = {
  deck: 'deck',
  audience: 'audience',
  console: 'console',
  outline: 'deck.json',
}

/** A part as it was built: from which inputs, and what was left of it. */
interface Built { from: string, left: string }

export const PARTS = Object.keys(INPUTS) as Part[]

/** A fingerprint of everything a part is made of: names and contents, never dates. `digests` keeps what is read, for the next part. */
export function fingerprint(root: string, part: Part, digests = new Map<string, string>()): string {
  const hash = createHash('sha256')
  for (const input of INPUTS[part])
    hash.update(`${input}\0${digestOf(root, input, digests)}\0`)
  return hash.digest('hex')
}

function digestOf(root: string, input: string, digests: Map<string, string>): string {
  const known = digests.get(input)
  if (known !== undefined)
    return known
  const hash = createHash('sha256')
  filesIn(root, input).forEach(file => hash.update(`${file}\0`).update(readFileSync(join(root, file))).update('\0'))
  const digest = hash.digest('hex')
  digests.set(input, digest)
  return digest
}

/** Parts that were never built, or from other inputs than there are now, or of which files are missing or changed. */
export function staleParts(root: string): Part[] {
  const built = builtFrom(root)
  const digests = new Map<string, string>()
  return PARTS.filter(part => built[part]?.from !== fingerprint(root, part, digests) || built[part].left !== contents(root, part))
}

/** Notes that a part in dist/ is made from the inputs with this fingerprint. */
export function noteBuilt(root: string, part: Part, from: string): void {
  const state = { ...builtFrom(root), [part]: { from, left: contents(root, part) } }
  writeFileSync(stateFile(root), `${JSON.stringify(state, null, 2)}\n`)
}

/** The files of a part with their sizes, as a fingerprint: every start asks, and reading them all would keep it waiting. */
function contents(root: string, part: Part): string {
  const hash = createHash('sha256')
  for (const file of filesIn(join(root, 'dist'), OUTPUTS[part]))
    hash.update(`${file}\0${statSync(join(root, 'dist', file)).size}\0`)
  return hash.digest('hex')
}

function builtFrom(root: string): Partial<Record<Part, Built>> {
  try {
    return JSON.parse(readFileSync(stateFile(root), 'utf8')) as Partial<Record<Part, Built>>
  }
  catch {
    // No file, or one that was cut off: nothing is known, so everything is built.
    return {}
  }
}

function stateFile(root: string): string {
  return join(root, 'dist', 'build.json')
}

/** Paths below `input` relative to `root`, with forward slashes, in an order that is the same everywhere. */
function filesIn(root: string, input: string): string[] {
  let entries
  try {
    entries = readdirSync(join(root, input), { withFileTypes: true })
  }
  catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ENOTDIR'
      ? [input]
      : []
  }
  return entries
    .sort((a, b) => a.name < b.name ? -1 : 1)
    .flatMap(entry => entry.isDirectory()
      ? filesIn(root, `${input}/${entry.name}`)
      : [`${input}/${entry.name}`])
}
