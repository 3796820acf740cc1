/** Finds the content files of one folder. */
import { readdirSync, statSync } from 'node:fs'
import { basename, extname, isAbsolute, join, relative, sep } from 'node:path'
import process from 'node:process'

/** A folder of content is flat; whoever points to a whole disk by mistake must not wait for it. */
const MAX_DEPTH = 4

export interface ContentFile {
  path: string
  /** The file's name without its ending: the exercise's id. */
  id: string
  /** workshop.yaml, directly in the folder. */
  isWorkshop: boolean
}

/** YAML files below the folder, in the order of their names. Hidden ones and other files are no content. Throws when the folder cannot be read. */
export function contentFiles(folder: string): ContentFile[] {
  return contentFolders(folder).flatMap((each) => {
    const names = readdirSync(each).filter(name => ['.yaml', '.yml'].includes(extname(name)) && !name.startsWith('.'))
    return names.sort().map((name) => {
      const id = basename(name, extname(name))
      return {
        path: join(each, name),
        id,
        isWorkshop: each === folder && id === 'workshop',
      }
    })
  })
}

/** The folder itself and the folders in it that may hold content. */
export function contentFolders(folder: string, depth = MAX_DEPTH): string[] {
  const inner = depth === 0
    ? []
    : readdirSync(folder).sort().map(name => join(folder, name)).filter(isOpenFolder)
  return [
    folder,
    ...inner.flatMap(each => contentFolders(each, depth - 1)),
  ]
}

function isOpenFolder(path: string): boolean {
  const name = basename(path)
  return !name.startsWith('.') && name !== 'node_modules' && (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)
}

/** The path as a person would name it: from where they started the command, when it is below that. */
export function readablePath(path: string): string {
  const short = relative(process.cwd(), path)
  const inside = short !== '' && !short.startsWith('..') && !isAbsolute(short)
  return inside
    ? short.split(sep).join('/')
    : path
}
