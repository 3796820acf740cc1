/** A folder for this platform that starts without git, npm or network. */
import type { Result } from '../live/protocol.ts'
import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { madeOf, packageFolders } from './moduleGraph.ts'

export interface PackOptions {
  /** The workshop's folder, with its node_modules. */
  root: string
  /** Where the built pages are. */
  distDir: string
  /** The folder that is made; one that is there is replaced. */
  out: string
  /** The program that runs it, of the platform below. */
  node: string
  platform: NodeJS.Platform
}

const ENTRY = 'live/server/main.ts'
/** Reads the deck's source while it is being written; a packed deck is built. */
const AUTHORS_ONLY = ['live/server/deckFile.ts']
const BUILT = ['deck', 'audience', 'console', 'deck.json']
const PAPERS = ['LICENSE', 'LICENSE-CONTENT', 'NOTICE', 'README.md']

/** Makes the folder, beside its place first: a pack that was broken off never looks like a whole one. Gives its place, or a sentence why not. */
export function pack({ root, distDir, out, node, platform }: PackOptions): Result<string, string> {
  if (existsSync(join(out, 'data')))
    return { ok: false, error: `A workshop was run in ${out}, and its answers are in the folder data there. Move ${out} away, then pack again.` }
  const passing = `${out}.new`
  rmSync(passing, { recursive: true, force: true })
  mkdirSync(passing, { recursive: true })
  const take = (from: string, name: string) => cpSync(from, join(passing, name), { recursive: true, dereference: true })
  const { files, packages } = madeOf(root, ENTRY, AUTHORS_ONLY)
  for (const file of [...files, ...PAPERS.filter(paper => existsSync(join(root, paper)))]) {
    mkdirSync(dirname(join(passing, file)), { recursive: true })
    take(join(root, file), file)
  }
  const folders = packageFolders(root, packages)
  folders.forEach(folder => cpSync(join(root, folder), join(passing, folder), {
    recursive: true,
    // Packages inside a package are taken by themselves, if they are needed.
    filter: path => !path.slice(join(root, folder).length).split(sep).includes('node_modules'),
  }))
  take(join(root, 'exercises'), 'exercises')
  BUILT.filter(part => existsSync(join(distDir, part))).forEach(part => take(join(distDir, part), join('dist', part)))
  writeFileSync(join(passing, 'package.json'), `${JSON.stringify({ name: 'workshop', private: true, type: 'module' }, null, 2)}\n`)
  const program = platform === 'win32' ? 'node.exe' : 'node'
  take(node, program)
  chmodSync(join(passing, program), 0o755)
  for (const [name, content] of Object.entries(starters(platform))) {
    writeFileSync(join(passing, name), content)
    chmodSync(join(passing, name), 0o755)
  }
  rmSync(out, { recursive: true, force: true })
  renameSync(passing, out)
  return { ok: true, value: out }
}

/** What is clicked twice. Node's young generation is as roomy as with `npm start`. */
export function starters(platform: NodeJS.Platform): Record<string, string> {
  const flags = '--min-semi-space-size=16 --max-semi-space-size=16'
  if (platform === 'win32')
    return { 'start.cmd': `@echo off\r\ncd /d "%~dp0"\r\n"%~dp0node.exe" ${flags} "%~dp0live\\server\\main.ts"\r\npause\r\n` }
  // Without any other program: no dirname, no env.
  const script = `#!/bin/sh\ncase "$0" in */*) cd "\${0%/*}" || exit 1 ;; esac\nexec ./node ${flags} live/server/main.ts\n`
  return { [platform === 'darwin' ? 'start.command' : 'start.sh']: script }
}
