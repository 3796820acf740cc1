/** In development Slidev's own server hands the deck's live connection on to the live server; nobody else reaches either from outside. */
import type { Plugin } from 'vite'
import process from 'node:process'

/** LIVE_URL: origin of the live server, set by `npm run dev` only. */
export default function vitePlugins(): Plugin[] {
  const target = process.env.LIVE_URL
  if (!target)
    return []
  return [
    {
      name: 'workshop-live-server',
      // Host stays as the browser sent it, so that the live server can still tell a page of ours from another site's.
      config: () => ({ server: { proxy: { '/socket.io': { target, ws: true, changeOrigin: false }, '/favicon.svg': target } } }),
    },
  ]
}
