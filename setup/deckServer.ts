/** Serves the deck's source to one reader on this machine, as the exporter needs it: Slidev's print page is in no built deck. */
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { createServer, resolveOptions } from '@slidev/cli'

export interface DeckServer {
  /** `http://127.0.0.1:PORT`; nobody else can reach it. */
  origin: string
  /** All slides below one another, at their last click. */
  printUrl: string
  close: () => Promise<void>
}

/** @param entry path of slides.md */
export async function serveDeck(entry: string): Promise<DeckServer> {
  const options = await resolveOptions({ entry }, 'export')
  const server = await createServer(options, {
    // Not the cache of the development server, which may be running.
    cacheDir: path.join(options.userRoot, 'node_modules', '.vite-print'),
    logLevel: 'silent',
    clearScreen: false,
    // Slidev takes every file below components/ for a component: two named text.ts would be one of two files.
    slidev: { components: { globsExclude: [`${options.userRoot}/components/**/*.ts`] } },
    server: { host: '127.0.0.1', port: 0, open: false, watch: null },
  })
  await server.listen()
  const { port } = server.httpServer!.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  return {
    origin,
    // Slidev 53 reads a `range` here before its router is ready, and never sees it.
    printUrl: `${origin}/print?print=true`,
    close: () => server.close(),
  }
}
