/** Renders the kit's components outside a browser: compiled in memory, with the styles that they bring. */
import type { DocumentId } from './documentList.ts'
import type { Kit } from './kitSetup.ts'
import { join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { createServer } from 'vite'

/** What kit/renderDocument.ts exports, seen from outside. */
type Renderer = typeof import('./renderDocument.ts')

/** A module with components, compiled for use outside a browser. */
export interface ServedModule<M> {
  module: M
  /** Style sheets of all components. */
  css: string
  close: () => Promise<void>
}

export interface RenderServer {
  /** The document as HTML, without the page around it. */
  render: (id: DocumentId | 'cover', kit: Kit) => Promise<string>
  /** Style sheets of all components. */
  css: string
  close: () => Promise<void>
}

/** @param root the workshop's folder */
export async function openRenderServer(root: string): Promise<RenderServer> {
  const { module, css, close } = await serveModule<Renderer>(root, '/kit/renderDocument.ts')
  return { render: module.renderDocument, css, close }
}

/**
 * @param root the workshop's folder
 * @param entry path of the module in it, with a slash in front
 */
export async function serveModule<M>(root: string, entry: string): Promise<ServedModule<M>> {
  const server = await createServer({
    configFile: false,
    root,
    plugins: [vue()],
    appType: 'custom',
    logLevel: 'silent',
    cacheDir: join(root, 'node_modules', '.vite-kit'),
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  try {
    const module = await server.ssrLoadModule(entry) as M
    const styles = [...server.environments.ssr.moduleGraph.idToModuleMap.values()].filter(({ url }) => /[?&]type=style|\.css$/.test(url))
    const sheets = await Promise.all(styles.map(async ({ url }) => (await server.ssrLoadModule(asText(url))).default as string))
    return { module, css: sheets.join('\n'), close: () => server.close() }
  }
  catch (error) {
    await server.close()
    throw error
  }
}

/** The same style sheet as a module whose default export is its text. */
function asText(url: string): string {
  return url.includes('?') ? url.replace('?', '?inline&') : `${url}?inline`
}
