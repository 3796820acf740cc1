/** The parts of `npm run dev`: the live server, Slidev's development server behind it, and the pages built again at every change. */
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { build } from 'vite'
import { pageConfig } from './pages.vite.ts'

const root = join(import.meta.dirname, '..')

/** Runs until one of the servers ends or Ctrl+C is pressed. */
export async function develop(): Promise<void> {
  const port = Number(process.env.PORT ?? 3030)
  // Next to the live server, and bound to this machine: it can write files and asks nobody who they are.
  const deckPort = port + 1
  // Taken before anything is built: a build turns NODE_ENV to production, which would cost the deck its hot reload.
  const environment = { ...process.env }
  const children: ChildProcess[] = []
  const stop = (code: number): never => {
    children.forEach(child => child.kill())
    process.exit(code)
  }
  process.once('SIGINT', () => stop(0))
  process.once('SIGTERM', () => stop(0))

  function run(args: string[], env: Record<string, string>, output: 'inherit' | 'ignore'): void {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...environment, ...env },
      stdio: ['ignore', output, 'inherit'],
      windowsHide: true,
    })
    children.push(child)
    child.once('exit', code => stop(code ?? 1))
  }

  await Promise.all([watchPage('audience'), watchPage('console')])
  run(
    [join(root, 'node_modules', '@slidev', 'cli', 'bin', 'slidev.mjs'), 'slides.md', '--port', String(deckPort), '--base', '/deck/'],
    { LIVE_URL: `http://localhost:${port}` },
    'ignore',
  )
  run(
    [join(root, 'live', 'server', 'main.ts')],
    { SLIDES_FILE: join(root, 'slides.md'), DECK_DEV_URL: `http://localhost:${deckPort}` },
    'inherit',
  )
}

/** Resolves after the first build; a later one that fails says why and leaves the page as it was. */
async function watchPage(page: 'audience' | 'console'): Promise<void> {
  const config = pageConfig(page, { root, outDir: join(root, 'dist', page) })
  const watcher = await build({ ...config, build: { ...config.build, watch: {} } })
  if (!('on' in watcher))
    return
  await new Promise<void>((resolve) => {
    watcher.on('event', (event) => {
      if (event.code === 'ERROR')
        console.error(`${page}: ${event.error.message}`)
      if (event.code === 'END' || event.code === 'ERROR')
        resolve()
    })
  })
}
