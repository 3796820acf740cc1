/**
 * Builds what is not built or no longer true: the deck, the phone page, the console, and the outline of the deck.
 * `--force` builds everything. A build that fails leaves the last good one where it was.
 */
import type { Part } from './buildState.ts'
import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { fingerprint, noteBuilt, PARTS, staleParts } from './buildState.ts'
import { buildOutline } from './outline.ts'
import { precompress } from './precompress.ts'
import { runNode } from './run.ts'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')

const NAMES: Record<Part, string> = {
  deck: 'the deck',
  audience: 'the phone page',
  console: 'the console',
  outline: 'the outline of the deck',
}

async function buildDeck(outDir: string): Promise<void> {
  const slidev = join(root, 'node_modules', '@slidev', 'cli', 'bin', 'slidev.mjs')
  const { code, output } = await runNode([slidev, 'build', 'slides.md', '--base', '/deck/', '--out', outDir, '--router-mode', 'history'], { cwd: root })
  // Slidev has been seen to print an error and end well: only a page is a proof.
  if (code !== 0 || !existsSync(join(outDir, 'index.html')))
    throw new Error(output)
}

async function buildPage(page: 'audience' | 'console', outDir: string): Promise<void> {
  const [{ build }, { pageConfig }] = await Promise.all([import('vite'), import('./pages.vite.ts')])
  await build(pageConfig(page, { root, outDir }))
}

const BUILDERS: Record<Part, (output: string) => Promise<void>> = {
  deck: buildDeck,
  audience: output => buildPage('audience', output),
  console: output => buildPage('console', output),
  outline: output => buildOutline(join(root, 'slides.md'), output),
}

/** Builds beside the old build and puts the new one in its place. */
async function build(part: Part): Promise<void> {
  const from = fingerprint(root, part)
  const name = part === 'outline' ? 'deck.json' : part
  const workshop = join(dist, `.building-${process.pid}`)
  await mkdir(workshop, { recursive: true })
  try {
    await BUILDERS[part](join(workshop, name))
    if (part !== 'outline')
      await precompress(join(workshop, name))
    await swap(join(workshop, name), join(dist, name), join(workshop, `old-${name}`))
    noteBuilt(root, part, from)
  }
  finally {
    await rm(workshop, { recursive: true, force: true })
  }
}

async function swap(fresh: string, place: string, aside: string): Promise<void> {
  try {
    if (existsSync(place))
      await rename(place, aside)
    await rename(fresh, place)
  }
  catch {
    // Windows keeps a folder that somebody looks into from moving: then its files are replaced one by one.
    await cp(fresh, place, { recursive: true, force: true })
  }
}

/** What a build that was killed has left behind. */
async function clearAway(): Promise<void> {
  const left = await readdir(dist).catch(() => [])
  await Promise.all(left.filter(name => /^\.building-\d+$/.test(name) && !isRunning(Number(name.split('-')[1]))).map(name => rm(join(dist, name), { recursive: true, force: true })))
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  }
  catch {
    return false
  }
}

await clearAway()
const wanted = process.argv.includes('--force')
  ? PARTS
  : staleParts(root)

for (const part of wanted) {
  const began = performance.now()
  console.log(`Building ${NAMES[part]} …`)
  try {
    await build(part)
  }
  catch (error) {
    console.error(`Could not build ${NAMES[part]}:\n${error instanceof Error ? error.message : String(error)}`)
    process.exit(1)
  }
  console.log(`Built ${NAMES[part]} in ${((performance.now() - began) / 1000).toFixed(1)} s`)
}
if (wanted.length === 0)
  console.log('Everything is built already.')
