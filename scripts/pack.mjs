/** `npm run pack`: builds what is not built, then makes dist/pack/workshop-PLATFORM-ARCH. */
import { checkNode } from './checkNode.mjs'

checkNode()

const { spawnSync } = await import('node:child_process')
const { join } = await import('node:path')
const { default: process } = await import('node:process')
const { pack, starters } = await import('./pack.ts')

const root = join(import.meta.dirname, '..')
const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'build.ts')], { cwd: root, stdio: 'inherit' })
if (status !== 0)
  process.exit(1)

const out = join(root, 'dist', 'pack', `workshop-${process.platform}-${process.arch}`)
const packed = pack({ root, distDir: join(root, 'dist'), out, node: process.execPath, platform: process.platform })
if (packed.ok) {
  console.log(`Packed ${packed.value}`)
  console.log(`Copy it to a laptop of the same kind (${process.platform} ${process.arch}) and start it there with ${Object.keys(starters(process.platform)).join(' or ')}: it needs no npm, git or network.`)
}
else {
  console.error(packed.error)
  process.exitCode = 1
}
