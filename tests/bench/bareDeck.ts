/** A Slidev deck of two slides and nothing else: what the workshop's deck is measured against, built in the same run. */
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { runNode } from '../../scripts/run.ts'

const ROOT = path.join(import.meta.dirname, '../..')
const SLIDEV = path.join(ROOT, 'node_modules', '@slidev', 'cli', 'bin', 'slidev.mjs')

/** Without fonts and icon, which would be fetched from the network. */
const SLIDES = '---\ntheme: default\nfonts:\n  provider: none\nfavicon: "data:,"\n---\n\n# One\n\nThe first of two slides.\n\n---\n\n# Two\n\nThe second of two slides.\n'

export interface BareDeck {
  /** Folder of the built deck, for a host at `/`. */
  folder: string
  dispose: () => Promise<void>
}

export async function buildBareDeck(): Promise<BareDeck> {
  // Inside the project, where Slidev finds its theme.
  const home = path.join(ROOT, 'dist', '.bench-bare')
  await mkdir(home, { recursive: true })
  await writeFile(path.join(home, 'slides.md'), SLIDES)
  const folder = path.join(home, 'built')
  await slidevBuild(path.join(home, 'slides.md'), '/', folder)
  return { folder, dispose: () => rm(home, { recursive: true, force: true }) }
}

/** Builds one deck; throws what Slidev says where it fails. */
export async function slidevBuild(entry: string, base: string, out: string): Promise<void> {
  const { code, output } = await runNode([SLIDEV, 'build', entry, '--base', base, '--out', out], { cwd: ROOT })
  if (code !== 0 || !existsSync(path.join(out, 'index.html')))
    throw new Error(output)
}
