/** Which files and packages a program is made of, read from its imports. */
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative, sep } from 'node:path'

export interface Made {
  /** Files of the program, relative to the root, with forward slashes. */
  files: string[]
  /** Names of the packages that its files import. */
  packages: string[]
}

/** Types are not there when the program runs. */
const TYPES = /^(?:import|export) type .*$/gm
/** As the linter has every import written. */
const IMPORT = /\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm

/** All that `entry` (relative to the root) loads, now or later, but for the files in `without`. Throws where an import leads nowhere. */
export function madeOf(root: string, entry: string, without: readonly string[] = []): Made {
  const files = new Set<string>()
  const packages = new Set<string>()
  function visit(file: string): void {
    const name = relative(root, file).split(sep).join('/')
    if (files.has(name) || without.includes(name))
      return
    files.add(name)
    for (const [, ...found] of readFileSync(file, 'utf8').replaceAll(TYPES, '').matchAll(IMPORT)) {
      const target = found.find(each => each !== undefined)!
      if (target.startsWith('.'))
        visit(join(dirname(file), target))
      else if (!target.startsWith('node:') && !builtinModules.includes(target))
        packages.add(packageOf(target))
    }
  }
  visit(join(root, entry))
  return { files: [...files].toSorted(), packages: [...packages].toSorted() }
}

/** Folders of these packages and of all that they need, relative to the root: where Node itself would find them. */
export function packageFolders(root: string, names: readonly string[]): string[] {
  const found = new Set<string>()
  function visit(name: string, from: string, needed: boolean): void {
    const folder = resolvePackage(name, from)
    if (folder === null) {
      if (needed)
        throw new Error(`The package ${name} is not installed: run npm ci, then again.`)
      return
    }
    const place = relative(realpathSync(root), folder)
    if (found.has(place))
      return
    found.add(place)
    const { dependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, Record<string, string> | undefined>
    Object.keys(dependencies).forEach(each => visit(each, folder, !(each in optionalDependencies)))
    Object.keys(optionalDependencies).forEach(each => visit(each, folder, false))
  }
  names.forEach(name => visit(name, realpathSync(root), true))
  // A package inside another one's folder comes with it.
  return [...found].toSorted()
}

function resolvePackage(name: string, from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const place = join(folder, 'node_modules', name)
    if (existsSync(join(place, 'package.json')))
      return place
    if (dirname(folder) === folder)
      return null
  }
}

function packageOf(target: string): string {
  return target.split('/').slice(0, target.startsWith('@') ? 2 : 1).join('/')
}
