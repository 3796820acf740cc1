/** `npm run export`: the slides as a tagged PDF; `-- --format png` as pictures; `-- --agenda 60` for the slides of one agenda, `-- --answers` with keys, `-- --session CODE` (or `report.json`) with that group's results, `-- --output FILE`. */
import { checkNode } from './checkNode.mjs'

checkNode()

const { join, relative } = await import('node:path')
const { default: process } = await import('node:process')
const { readExportOptions } = await import('../kit/exportOptions.ts')

const root = join(import.meta.dirname, '..')

/**
 * @param {string[]} args what was typed after `npm run export --`
 * @returns {Promise<{ ok: true, value: string } | { ok: false, error: string }>} what to say at the end
 */
async function run(args) {
  const options = readExportOptions(args)
  if (!options.ok)
    return options
  const began = performance.now()
  // Heavy, and a mistyped option should be answered at once.
  const { exportSlides } = await import('../kit/exportSlides.ts')
  const { output } = options.value
  const pages = await exportSlides({
    entry: join(root, 'slides.md'),
    contentDirs: [
      join(root, 'exercises'),
      ...process.env.CONTENT_DIR ? [process.env.CONTENT_DIR] : [],
    ],
    ...options.value,
    dataDir: process.env.DATA_DIR || 'data',
    onProgress: (drawn, of) => console.log(`Drawn ${drawn} of ${of} slides`),
  })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  return pages.ok
    ? { ok: true, value: `Wrote ${pages.value} ${options.value.format === 'png' ? 'pictures' : 'pages'} to ${relative(process.cwd(), output) || output} in ${seconds} s` }
    : pages
}

const outcome = await run(process.argv.slice(2))
if (outcome.ok) {
  console.log(outcome.value)
}
else {
  console.error(outcome.error)
  process.exitCode = 1
}
