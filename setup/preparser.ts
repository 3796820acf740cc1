/** Before Slidev reads a slide: a build for one screen (vite-plugins.ts) leaves out what is about joining by phone. */
import process from 'node:process'
import { SLIDES_FOR_PHONES } from '../live/domain/oneScreen.ts'

export default function preparser() {
  return process.env.ONE_SCREEN
    ? [{ name: 'workshop-one-screen', transformSlide }]
    : []
}

function transformSlide(_: string, frontmatter: { routeAlias?: unknown, hide?: boolean }): undefined {
  if (SLIDES_FOR_PHONES.includes(String(frontmatter.routeAlias)))
    frontmatter.hide = true
}
