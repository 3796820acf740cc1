/** What Slidev's build does not know of the workshop: the live server in development, and the content that a build without a server carries along. */
import type { Plugin } from 'vite'
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { notesApart } from './notesApart.ts'

/**
 * LIVE_URL: origin of the live server, set by `npm run dev` only.
 * ONE_SCREEN: path of what `npm run build:static` made of the content, as JSON; not set in any other build.
 */
export default function vitePlugins(): Plugin[] {
  const { LIVE_URL: target, ONE_SCREEN: carried } = process.env
  return [
    withoutCode(),
    notesApart(),
    carries(carried ? readFileSync(carried, 'utf8') : 'null'),
    ...target ? [handsOn(target)] : [],
  ]
}

/** In development Slidev's own server hands the deck's live connection on to the live server; nobody else reaches either from outside. */
function handsOn(target: string): Plugin {
  return {
    name: 'workshop-live-server',
    // Host stays as the browser sent it, so that the live server can still tell a page of ours from another site's.
    config: () => ({ server: { proxy: { '/socket.io': { target, ws: true, changeOrigin: false }, '/favicon.svg': target } } }),
  }
}

/** What Slidev loads before the first slide of any deck for what slides of this one do not have: code, formulas, templates that are compiled in the browser. */
const COMPILING_VUE = /\/vue\/dist\/vue\.esm-bundler\.js$/
const FOR_CODE = /\/@shikijs\/vitepress-twoslash\/dist\/client\.m?js$/
const STYLES_FOR_CODE = /\/@shikijs\/[^?]+\.css|\/katex\/dist\/katex(?:\.min)?\.css|\/styles\/(?:katex|shiki-twoslash)\.css/

function withoutCode(): Plugin {
  return {
    name: 'workshop-without-code',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const file = id.replaceAll('\\', '/')
      if (FOR_CODE.test(file))
        return 'export default { install() {} }'
      if (COMPILING_VUE.test(file))
        return `export * from './vue.runtime.esm-bundler.js'`
      return STYLES_FOR_CODE.test(file) ? '' : null
    },
  }
}

const CARRIED = 'virtual:one-screen'

function carries(json: string): Plugin {
  return {
    name: 'workshop-one-screen',
    resolveId: id => id === CARRIED ? `\0${CARRIED}` : null,
    load: id => id === `\0${CARRIED}` ? `export const carried = ${json}` : null,
  }
}
