/** The one Vite config of the phone page and the console. It is not at the root: Slidev would merge it into the deck. */
import type { InlineConfig, Plugin } from 'vite'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { withoutStageComponents, withoutStageStyles } from './withoutStage.ts'

export type Page = 'audience' | 'console'

const BASES: Record<Page, string> = { audience: '/', console: '/console/' }

/** Left apart from what a phone loads late: asked for before it can join, on wide screens only, or at the very end. */
const APART = /CodeScreen|[\\/]drag[\\/]|@formkit|[\\/]takeAway[\\/]/
/** Few parts compress better than many: one to answer a poll with, one with all other kinds. */
const PHONE_PARTS = [
  { name: 'page', tags: ['$initial' as const], priority: 1 },
  { name: 'kinds', test: (id: string) => !APART.test(id) },
]

/** The config that builds `page` of the project at `root` into `outDir` (absolute paths). */
export function pageConfig(page: Page, { root, outDir }: { root: string, outDir: string }): InlineConfig {
  return {
    configFile: false,
    root: join(root, page),
    base: BASES[page],
    publicDir: false,
    logLevel: 'error',
    plugins: [
      vue(),
      favicon(root),
      withoutWebTransport(),
      withSmallerParts(root),
      withoutStageComponents(),
    ],
    css: { postcss: { plugins: [withoutStageStyles] } },
    define: {
      __VUE_OPTIONS_API__: false,
      __VUE_PROD_DEVTOOLS__: false,
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
    },
    build: {
      outDir,
      emptyOutDir: true,
      assetsDir: 'assets',
      // Phones of the last eight years; anything newer costs them the page.
      target: [
        'es2020',
        'safari14',
        'chrome87',
        'firefox78',
      ],
      // A list of what each part needs costs every phone more than the second request costs the few that load the part.
      modulePreload: false,
      // A phone loads the page over a full Wi-Fi: everything that can be its own cached file is.
      assetsInlineLimit: 0,
      ...page === 'audience' && { rolldownOptions: { output: { codeSplitting: { groups: PHONE_PARTS } } } },
      reportCompressedSize: false,
    },
  }
}

/** Parts of socket.io-client that the pages do with less of: nothing binary is ever sent, and browsers can read an address. */
function withSmallerParts(root: string): Plugin {
  const part = (file: string) => join(root, 'live', 'client', file)
  return {
    name: 'pages-with-smaller-parts',
    enforce: 'pre',
    resolveId(id) {
      if (id === 'socket.io-parser')
        return part('textParser.ts')
      return id.endsWith('/contrib/parseuri.js') ? part('address.ts') : null
    },
  }
}

/** The server speaks WebSocket and polling; WebTransport's part of the client, and the stream parser with it, stays out of the phones. */
function withoutWebTransport(): Plugin {
  return {
    name: 'pages-without-web-transport',
    enforce: 'pre',
    load: id => /engine\.io-client\/build\/esm\/transports\/webtransport\.js/.test(id.replaceAll('\\', '/')) ? 'export class WT {}' : null,
  }
}

/** The pages share the deck's icon; nothing else of public/ is theirs. */
function favicon(root: string): Plugin {
  return {
    name: 'pages-favicon',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'favicon.svg', source: readFileSync(join(root, 'public', 'favicon.svg')) })
    },
  }
}
