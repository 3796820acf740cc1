/** `npm run kit`: every printable as tagged PDF in dist/kit/; `-- --people 24` for one print-ready file too, `-- --paper a4|letter`, `-- --only guide,cards`, `-- --agenda 60`, `-- --address URL`, `-- --output FOLDER`. */
import { checkNode } from './checkNode.mjs'

checkNode()

const { join, relative } = await import('node:path')
const { default: process } = await import('node:process')
const { readKitOptions } = await import('../kit/kitOptions.ts')

const root = join(import.meta.dirname, '..')

/**
 * @param {string[]} args what was typed after `npm run kit --`
 * @returns {Promise<string[]>} a sentence for everything that is wrong; none when all is well
 */
async function run(args) {
  const options = readKitOptions(args, process.env)
  if (!options.ok)
    return [options.error]
  const began = performance.now()
  // Heavy, and a mistyped option should be answered at once.
  const [{ exportKit }, { lanAddresses }, { networkInterfaces }] = await Promise.all([
    import('../kit/exportKit.ts'),
    import('../live/server/addresses.ts'),
    import('node:os'),
  ])
  const [lan = 'localhost'] = lanAddresses(networkInterfaces())
  const address = options.value.address ?? `http://${lan}:${process.env.PORT || 3030}`
  console.log(`The codes on paper lead to ${address}. Another one: --address.`)
  const kit = await exportKit({
    ...options.value,
    root,
    contentDirs: [
      join(root, 'exercises'),
      ...process.env.CONTENT_DIR ? [process.env.CONTENT_DIR] : [],
    ],
    address,
    onProgress: line => console.log(line),
  })
  if (!kit.ok)
    return [kit.error]
  const { files, failures } = kit.value
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const { output } = options.value
  console.log(`Wrote ${files.length} files to ${relative(process.cwd(), output) || output} in ${seconds} s`)
  return failures
}

const wrong = await run(process.argv.slice(2))
if (wrong.length > 0) {
  console.error(wrong.join('\n'))
  process.exitCode = 1
}
