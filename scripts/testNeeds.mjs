/** Programs of the machine that the tests need, besides Node. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import process from 'node:process'
import { browserMissing, findBrowser } from './findBrowser.ts'

/** Each with the Debian package that brings it, and a sentence for machines where it cannot be installed from here. */
const NEEDS = [
  { found: () => findBrowser() !== null, package: 'chromium', missing: () => browserMissing() },
]

/**
 * Makes the machine ready: installs what is missing where that needs no question (Debian, as root).
 * @returns {string | null} null, or what a person must install
 */
export function meetNeeds() {
  const missing = () => NEEDS.filter(({ found }) => !found())
  const packages = missing().map(each => each.package)
  if (packages.length > 0 && mayInstall()) {
    console.log(`Installing ${packages.join(', ')} …`)
    aptGet('update')
    aptGet('install', '-y', '--no-install-recommends', ...packages)
  }
  const left = missing()
  return left.length === 0
    ? null
    : left.map(each => each.missing()).join('\n')
}

function mayInstall() {
  // Somebody who names a browser does not want another one.
  return !process.env.CHROME_PATH && existsSync('/etc/debian_version') && process.getuid?.() === 0
}

/** @param {string[]} args of apt-get */
function aptGet(...args) {
  spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
}
