/** The deck as files alone: no server, no phones; polls and the sort work by hand on the screen. */
import type { Content } from '../live/domain/exercise.ts'
import type { Result } from '../live/protocol.ts'
import type { StaticOptions } from './staticOptions.ts'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import process from 'node:process'
import { contentForOneScreen, deckForOneScreen } from '../live/domain/oneScreen.ts'
import { readDeck } from '../live/server/deckFile.ts'
import { describeProblem, loadContent } from '../live/server/exerciseFiles.ts'
import { runNode } from './run.ts'

const root = join(import.meta.dirname, '..')
/** Marks a folder as one that may be replaced. */
const OURS = 'index.html'

/** Builds into the folder, which is replaced; gives a sentence about what stands there, or about why nothing does. */
export async function buildStatic({ output, agenda, withKeys }: StaticOptions): Promise<Result<string, string>> {
  const began = performance.now()
  const folder = resolve(output)
  const carried = await whatToCarry(agenda, withKeys)
  if (!carried.ok)
    return carried
  if (existsSync(folder) && !existsSync(join(folder, OURS)))
    return refuse(`${output} exists and is no earlier build: choose another folder with --output, or remove it.`)
  const workshop = join(root, 'dist', `.building-static-${process.pid}`)
  try {
    await mkdir(workshop, { recursive: true })
    await writeFile(join(workshop, 'carried.json'), carried.value)
    const fresh = join(workshop, 'static')
    const problem = await slidevBuild(fresh, join(workshop, 'carried.json'), withKeys)
    if (problem !== null)
      return refuse(`The deck could not be built:\n${problem}`)
    await rm(folder, { recursive: true, force: true })
    await cp(fresh, folder, { recursive: true })
  }
  catch (error) {
    return refuse(`${output} cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)}): choose another folder with --output.`)
  }
  finally {
    await rm(workshop, { recursive: true, force: true })
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  return { ok: true, value: `Wrote the deck for one screen to ${relative(process.cwd(), folder) || '.'} in ${seconds} s, ${withKeys ? 'with' : 'without'} keys and speaker notes. Any web host can serve this folder under any path.` }
}

/** What the deck carries along, as JSON. */
async function whatToCarry(agenda: string | null, withKeys: boolean): Promise<Result<string, string>> {
  const overlay = process.env.CONTENT_DIR
  const [deck, loaded] = [await readDeck(join(root, 'slides.md')), loadContent([join(root, 'exercises'), ...overlay ? [overlay] : []])]
  if (!deck.ok)
    return refuse(deck.error.map(describeProblem).join('\n'))
  if (!loaded.ok)
    return refuse(loaded.error.map(describeProblem).join('\n'))
  const chosen = withAgenda(loaded.value, agenda)
  if (chosen === null)
    return refuse(`There is no agenda ${agenda} in exercises/workshop.yaml: there are ${loaded.value.workshop.agendas.map(({ id }) => id).join(', ')}.`)
  const { workshop, exercises } = contentForOneScreen(chosen, withKeys)
  const carried = { deck: deckForOneScreen(deck.value), workshop, exercises: [...exercises.values()] }
  const edition = createHash('sha256').update(JSON.stringify(carried)).digest('hex').slice(0, 12)
  return { ok: true, value: JSON.stringify({ ...carried, edition }) }
}

function withAgenda(content: Content, agenda: string | null): Content | null {
  const { workshop } = content
  if (agenda === null)
    return content
  return workshop.agendas.some(({ id }) => id === agenda) ? { ...content, workshop: { ...workshop, agenda } } : null
}

/** Null, or what Slidev said. */
async function slidevBuild(outDir: string, carried: string, withKeys: boolean): Promise<string | null> {
  const slidev = join(root, 'node_modules', '@slidev', 'cli', 'bin', 'slidev.mjs')
  const args = ['build', 'slides.md', '--base', './', '--router-mode', 'hash', '--out', outDir, ...withKeys ? [] : ['--without-notes']]
  const { code, output } = await runNode([slidev, ...args], { cwd: root, env: { VITE_LIVE: 'off', ONE_SCREEN: carried } })
  if (code !== 0 || !existsSync(join(outDir, 'index.html')))
    return output
  // Behind a hash there is one page: a host needs neither rules nor a page for what is not found.
  await Promise.all(['_redirects', '404.html'].map(name => rm(join(outDir, name), { force: true })))
  return null
}

function refuse(error: string): Result<never, string> {
  return { ok: false, error }
}
