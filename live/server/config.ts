/** What the environment says, checked. */
import type { Result } from '../protocol.ts'
import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'

export interface Config {
  /** 0 takes any free port. */
  port: number
  host: string
  /** Absolute, as every path here. */
  dataDir: string
  /** Where copies of dataDir go, such as a USB stick; null: nowhere. It need not be there yet. */
  backupDir: string | null
  /** Folders of exercises; a later one overlays an earlier one by id. */
  contentDirs: string[]
  /** Null: one is made and kept in dataDir. */
  facilitatorKey: string | null
  /** Without a slash at the end; null: phones use an address of this machine. */
  publicUrl: string | null
  /** Where the built pages are. */
  distDir: string
  /** In development: Slidev's own server, which only this machine reaches. */
  deckDevUrl: string | null
  /** In development: the deck's source, read and watched instead of dist/deck.json. */
  slidesFile: string | null
  logLevel: string
  /** Id of the agenda that new sessions start with; null: as workshop.yaml says. */
  agenda: string | null
}

type Environment = Record<string, string | undefined>

const MIN_KEY_LENGTH = 8
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']

/** The configuration, or a sentence for each value that cannot be used. Paths are relative to `cwd`; `root` is the workshop's folder. */
export function readConfig(env: Environment, root: string, cwd: string): Result<Config, string[]> {
  const problems: string[] = []
  const value = (name: string) => env[name]?.trim() || null
  const path = (name: string) => {
    const given = value(name)
    return given === null ? null : resolve(cwd, given)
  }

  const port = Number(value('PORT') ?? 3030)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    problems.push(`PORT is "${env.PORT}", and must be a whole number from 1 to 65535.`)

  const facilitatorKey = value('FACILITATOR_KEY')
  if (facilitatorKey !== null && facilitatorKey.length < MIN_KEY_LENGTH)
    problems.push(`FACILITATOR_KEY has ${facilitatorKey.length} characters, and must have at least ${MIN_KEY_LENGTH}: whoever guesses it runs your workshop.`)

  const publicUrl = webAddress('PUBLIC_URL', value('PUBLIC_URL'), problems)
  const deckDevUrl = webAddress('DECK_DEV_URL', value('DECK_DEV_URL'), problems)

  const contentDir = path('CONTENT_DIR')
  if (contentDir !== null && !isFolder(contentDir))
    problems.push(`CONTENT_DIR is "${env.CONTENT_DIR}", and there is no such folder.`)

  const logLevel = value('LOG_LEVEL') ?? 'warn'
  if (!LOG_LEVELS.includes(logLevel))
    problems.push(`LOG_LEVEL is "${logLevel}", and must be one of ${LOG_LEVELS.join(', ')}.`)

  if (problems.length > 0)
    return { ok: false, error: problems }
  return {
    ok: true,
    value: {
      port,
      host: value('HOST') ?? '0.0.0.0',
      dataDir: path('DATA_DIR') ?? resolve(cwd, 'data'),
      backupDir: path('BACKUP_DIR'),
      contentDirs: [join(root, 'exercises'), ...contentDir === null ? [] : [contentDir]],
      facilitatorKey,
      publicUrl,
      distDir: path('DIST_DIR') ?? join(root, 'dist'),
      deckDevUrl,
      slidesFile: path('SLIDES_FILE'),
      logLevel,
      agenda: value('AGENDA'),
    },
  }
}

/** Without a slash at the end. */
function webAddress(name: string, value: string | null, problems: string[]): string | null {
  if (value === null)
    return null
  const url = URL.parse(value)
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    problems.push(`${name} is "${value}", and must be a web address such as https://workshop.example.org.`)
    return null
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    problems.push(`${name} is "${value}", and must be an address without a path, such as ${url.origin}.`)
    return null
  }
  return url.origin
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
