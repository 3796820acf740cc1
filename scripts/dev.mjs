/** `npm run dev`: everything with hot reload. Ctrl+C ends it. */
import { checkNode } from './checkNode.mjs'

checkNode()

const { develop } = await import('./develop.ts')
await develop()
