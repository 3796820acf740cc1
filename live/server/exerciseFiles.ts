/** Content from the folders of exercises: read, joined, checked and watched. */
import type { FSWatcher } from 'node:fs'
import type { Content, Exercise, ExerciseId, Workshop } from '../domain/exercise.ts'
import type { Result } from '../protocol.ts'
import type { ContentFile } from './contentFolder.ts'
import type { ContentProblem, Parsed, Place } from './contentProblem.ts'
import type { YamlPath } from './yamlFile.ts'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { agendaProblems } from './agendaChecks.ts'
import { arrivalProblems, boardProblems, twinProblems } from './contentChecks.ts'
import { readExercise, readWorkshop, toWorkshop } from './contentFile.ts'
import { contentFiles, contentFolders, readablePath } from './contentFolder.ts'
import { linkExercises } from './contentKinds.ts'
import { readLogo } from './logoFile.ts'

/** Content that still knows where its workshop is written. */
export interface LoadedContent extends Content { placeInWorkshop: (path: YamlPath) => Place }

/** ms without another change before the files are read again: an editor writes a file in several steps. */
const SETTLED = 100

/** "exercises/polls/K1.yaml, line 7: …" */
export function describeProblem({ file, line, message }: ContentProblem): string {
  return `${file}, line ${line}: ${message}`
}

/**
 * Reads the folders in order: an exercise of a later folder replaces the earlier one with the same id, and the
 * keys of a later workshop.yaml replace the earlier ones. Gives the content, or everything that is wrong with it.
 */
export function loadContent(dirs: readonly string[]): Result<LoadedContent, ContentProblem[]> {
  const problems: ContentProblem[] = []
  const exercises = new Map<ExerciseId, Parsed<Exercise>>()
  const ids = new Set<ExerciseId>()
  const workshops: Parsed<Record<string, unknown>>[] = []
  /** The value, or undefined after its problems were noted. */
  function taken<T>(result: Result<T, ContentProblem[]>): T | undefined {
    if (result.ok)
      return result.value
    problems.push(...result.error)
  }
  for (const file of dirs.flatMap(dir => taken(filesIn(dir)) ?? [])) {
    if (file.isWorkshop) {
      const keys = taken(readWorkshop(file))
      workshops.push(...keys
        ? [keys]
        : [])
      continue
    }
    ids.add(file.id)
    const exercise = taken(readExercise(file))
    if (exercise)
      exercises.set(file.id, exercise)
  }
  const workshop = taken(joinWorkshops(workshops, dirs))
  problems.push(
    ...linkExercises(exercises, ids),
    ...twinProblems(exercises, ids),
    ...arrivalProblems(exercises),
    ...boardProblems(exercises),
    ...workshop
      ? agendaProblems(workshop)
      : [],
  )
  return workshop === undefined || problems.length > 0
    ? { ok: false, error: problems }
    : { ok: true, value: contentOf(workshop, exercises) }
}

function contentOf(workshop: Parsed<Workshop>, exercises: ReadonlyMap<ExerciseId, Parsed<Exercise>>): LoadedContent {
  return {
    workshop: workshop.value,
    exercises: new Map([...exercises].map(([id, { value }]) => [
      id,
      value,
    ])),
    placeInWorkshop: workshop.placeOf,
  }
}

/** The folder's content files, or that it cannot be read, or that two of them would be the same exercise. */
function filesIn(dir: string): Result<ContentFile[], ContentProblem[]> {
  try {
    const files = contentFiles(dir)
    const doubles = files.flatMap((file, at) => {
      const first = files.slice(0, at).find(({ id }) => id === file.id)
      const message = `the id ${file.id} is taken by ${readablePath(first?.path ?? '')}. Rename one of the two files.`
      return first === undefined
        ? []
        : [{ file: readablePath(file.path), line: 1, message }]
    })
    return doubles.length > 0
      ? { ok: false, error: doubles }
      : { ok: true, value: files }
  }
  catch {
    const message = 'this folder of exercises does not exist or cannot be read. Check its path; CONTENT_DIR names a folder of your own.'
    return { ok: false, error: [{ file: readablePath(dir), line: 1, message }] }
  }
}

/** A key that is written without a value is left out, so that an overlay can take `wifi` away. */
function joinWorkshops(workshops: Parsed<Record<string, unknown>>[], dirs: readonly string[]): Result<Parsed<Workshop>, ContentProblem[]> {
  const nowhere = { file: readablePath(join(dirs[0] ?? '.', 'workshop.yaml')), line: 1 }
  const placeOf = (path: YamlPath) => {
    const owner = workshops.findLast(({ value }) => path[0] !== undefined && Object.hasOwn(value, path[0]))
    return (owner ?? workshops[0])?.placeOf(path) ?? nowhere
  }
  if (workshops.length === 0)
    return { ok: false, error: [{ ...nowhere, message: 'no workshop.yaml could be read. Every workshop needs one.' }] }
  const joined = new Map(workshops.flatMap(({ value }) => Object.entries(value)))
  const value = Object.fromEntries([...joined].filter(([, each]) => each !== null))
  const workshop = toWorkshop({ value, placeOf })
  return workshop.ok ? withLogo(workshop.value, dirs) : workshop
}

/** The file's name of the logo becomes the picture itself. */
function withLogo({ value, placeOf }: Parsed<Workshop>, dirs: readonly string[]): Result<Parsed<Workshop>, ContentProblem[]> {
  const { client } = value
  if (!client?.logo)
    return { ok: true, value: { value, placeOf } }
  const logo = readLogo(client.logo, dirs)
  return logo.ok
    ? { ok: true, value: { value: { ...value, client: { ...client, logo: logo.value } }, placeOf } }
    : { ok: false, error: [{ ...placeOf(['client', 'logo']), message: logo.error }] }
}

/**
 * Reads the folders again whenever something in them has changed and settled, and hands over the result.
 * Gives the function that ends it. Folders that do not exist are not watched: loadContent says so.
 */
export function watchContent(dirs: readonly string[], onChange: (result: Result<LoadedContent, ContentProblem[]>) => void): () => void {
  let watchers: FSWatcher[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    clearTimeout(timer)
    watchers.forEach(watcher => watcher.close())
  }
  function changed() {
    clearTimeout(timer)
    timer = setTimeout(() => {
      // All anew, since a folder may be another one under its old name; before reading, so that nothing is missed.
      start()
      onChange(loadContent(dirs))
    }, SETTLED)
  }
  function start() {
    stop()
    // One watcher for each folder: a recursive one loses files that an editor replaces instead of rewriting.
    watchers = dirs.flatMap(foldersIn).flatMap(folder => watcherOf(folder, changed))
  }
  start()
  return stop
}

/** None where the system has no watchers left or the folder has just gone: the content stays as it was read. */
function watcherOf(folder: string, changed: () => void): FSWatcher[] {
  try {
    return [watch(folder, changed).on('error', changed)]
  }
  catch {
    return []
  }
}

function foldersIn(dir: string): string[] {
  try {
    return contentFolders(dir)
  }
  catch {
    return []
  }
}
