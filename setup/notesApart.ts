/** Takes the speaker notes out of what every window of the built deck loads before its first slide, into a file of their own. */
import type { Plugin } from 'vite'
import { NOTES_FILE } from './notesFile.ts'

/** The module that Slidev writes for a slide, and in it the one line with everything about the slide, as JSON. */
const SLIDE = /__slidev_\d+\.frontmatter$/
const ABOUT = /^ {4}\.\.\.\((\{.*\})\),$/m
const NUMBER = /^ {4}no: (\d+),$/m

export function notesApart(): Plugin {
  const notes: Record<string, string> = {}
  return {
    name: 'workshop-notes-apart',
    apply: 'build',
    transform(code, id) {
      if (!SLIDE.test(id))
        return null
      const [[, about], [, no]] = [ABOUT.exec(code) ?? [], NUMBER.exec(code) ?? []]
      if (about === undefined || no === undefined)
        return this.error(`Slidev writes its slides in another way than before: ${id}`)
      // Its source is for editors, which a built deck has none of.
      const { noteHTML, frontmatterRaw: _, ...rest } = JSON.parse(about) as Record<string, string>
      if (noteHTML)
        notes[no] = noteHTML
      return { code: code.replace(ABOUT, () => `    ...(${JSON.stringify({ ...rest, noteHTML: '' })}),`), map: null }
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: NOTES_FILE, source: JSON.stringify(notes) })
    },
  }
}
