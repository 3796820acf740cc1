/** `npm run report -- CODE` (or `report.json`): the client's report as page, PDF, charts and CSV, and the facilitator's data; `-- --only pdf`, `-- --paper letter`, `-- --output FOLDER`. */
import { checkNode } from './checkNode.mjs'

checkNode()

const { join } = await import('node:path')
const { default: process } = await import('node:process')
const { readReportOptions } = await import('../kit/reportOptions.ts')

const root = join(import.meta.dirname, '..')

/**
 * @param {string[]} args what was typed after `npm run report --`
 * @returns {Promise<string[]>} a sentence for everything that is wrong; none when all is well
 */
async function run(args) {
  const options = readReportOptions(args)
  if (!options.ok)
    return [options.error]
  // Heavy, and a mistyped option should be answered at once.
  const { exportReport } = await import('../kit/exportReport.ts')
  const made = await exportReport({
    ...options.value,
    root,
    contentDirs: [
      join(root, 'exercises'),
      ...process.env.CONTENT_DIR ? [process.env.CONTENT_DIR] : [],
    ],
    dataDir: process.env.DATA_DIR || 'data',
    onProgress: line => console.log(line),
  })
  if (!made.ok)
    return [made.error]
  console.log(`The report is in ${made.value.folder}. Files that begin with "facilitator" have one row for each answer: keep them.`)
  return made.value.failures
}

const wrong = await run(process.argv.slice(2))
if (wrong.length > 0) {
  console.error(wrong.join('\n'))
  process.exitCode = 1
}
