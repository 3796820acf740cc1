/** `npm test`: every check there is, the quick ones first; it ends at the first that fails. `npm test -- unit lint` runs only these. */
import { checkNode } from './checkNode.mjs'

checkNode()

const { spawnSync } = await import('node:child_process')
const { join } = await import('node:path')
const { default: process } = await import('node:process')
const { meetNeeds } = await import('./testNeeds.mjs')

const root = join(import.meta.dirname, '..')
const tool = (...path) => join(root, 'node_modules', ...path)
const vitest = project => ['run', '--config', 'tests/vitest.config.ts', '--project', project]

/** What each step is called, and what Node runs for it. */
const STEPS = {
  typecheck: [tool('vue-tsc', 'bin', 'vue-tsc.js'), '--noEmit'],
  lint: [tool('eslint', 'bin', 'eslint.js'), '.'],
  unit: [tool('vitest', 'vitest.mjs'), ...vitest('unit')],
  component: [tool('vitest', 'vitest.mjs'), ...vitest('component')],
  contract: [tool('vitest', 'vitest.mjs'), ...vitest('contract')],
  server: [tool('vitest', 'vitest.mjs'), ...vitest('server')],
  build: [join(root, 'scripts', 'build.ts')],
  e2e: [tool('vitest', 'vitest.mjs'), ...vitest('e2e')],
}

const asked = process.argv.slice(2)
const unknown = asked.filter(name => !Object.hasOwn(STEPS, name))
if (unknown.length > 0)
  end(`There is no step ${unknown.join(', ')}: there are ${Object.keys(STEPS).join(', ')}.`)

const needed = meetNeeds()
if (needed !== null)
  end(needed)

const began = performance.now()
const times = []
for (const [name, command] of Object.entries(STEPS).filter(([name]) => asked.length === 0 || asked.includes(name))) {
  console.log(`\n— ${name} —`)
  const since = performance.now()
  const { status, signal } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' })
  times.push(`${name.padEnd(10)} ${seconds(since).padStart(7)}`)
  if (status !== 0)
    end(`${summary()}\n\nThe step "${name}" failed (${signal ?? `exit code ${status}`}); what it says stands above. Again, alone: npm test -- ${name}`)
}
console.log(`${summary()}\n\nAll steps passed.`)

function summary() {
  return `\n${[...times, `${'all'.padEnd(10)} ${seconds(began).padStart(7)}`].join('\n')}`
}

/** @param {number} since a time of performance.now() */
function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}

/** @param {string} sentence what is wrong */
function end(sentence) {
  console.error(sentence)
  process.exit(1)
}
