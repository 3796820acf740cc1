import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describeProblem, loadContent } from '../../live/server/exerciseFiles.ts'

/** A poll that is as it should be, to break in one place. */
export const POLL = `kind: poll
question: Tea or coffee?
options:
  a: Tea
  b: Coffee
rationale: People differ.
source: Our own, 2026
`

/** A workshop with one agenda of one slide. */
export const WORKSHOP = `title: A workshop
lang: en
objectives:
  - Know it
profile: team
agenda: short
agendas:
  short:
    title: Short
    minutes: 5
    blocks:
      - id: open
        title: Open
        minutes: 5
        slides: [cover]
`

/** Makes a folder of its own with the files, given by their path in it. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

/** What is said about the folders together, with their own paths left out. */
export function problemsIn(...folders: string[]): string[] {
  const result = loadContent(folders)
  const sentences = result.ok
    ? []
    : result.error.map(describeProblem)
  return sentences.map(sentence => folders.reduce((said, folder) => said.replaceAll(`${folder}/`, '').replaceAll(folder, 'folder'), sentence))
}

/** The content of folders that are as they should be. */
export function contentOf(...folders: string[]) {
  const result = loadContent(folders)
  if (!result.ok)
    throw new Error(result.error.map(describeProblem).join('\n'))
  return result.value
}
