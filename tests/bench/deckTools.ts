/** What an author waits for: the build of the deck, and its export. */
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { exportSlides } from '../../kit/exportSlides.ts'
import { slidevBuild } from './bareDeck.ts'
import { median } from './figures.ts'

const ROOT = path.join(import.meta.dirname, '../..')
const RUNS = 5

/** Median of the ms that `slidev build` takes. */
export async function buildTimes(): Promise<number> {
  const folder = path.join(ROOT, 'dist', '.bench-build')
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const began = performance.now()
    await slidevBuild(path.join(ROOT, 'slides.md'), '/deck/', folder)
    times.push(performance.now() - began)
    await rm(folder, { recursive: true, force: true })
  }
  return median(times)
}

/** Median of the ms that the export of all slides takes for each of them, from the command to the file; and the file. */
export async function exportTimes(): Promise<{ msPerSlide: number, pages: number, bytes: number }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-'))
  const output = path.join(folder, 'slides.pdf')
  try {
    const times: number[] = []
    let [slides, pages] = [0, 0]
    for (let run = 0; run < RUNS; run++) {
      const began = performance.now()
      const made = await exportSlides({
        entry: path.join(ROOT, 'slides.md'),
        contentDirs: [path.join(ROOT, 'exercises')],
        format: 'pdf',
        output,
        agenda: null,
        answers: false,
        session: null,
        dataDir: folder,
        onProgress: (_, of) => {
          slides = of
        },
      })
      if (!made.ok)
        throw new Error(made.error)
      pages = made.value
      times.push(performance.now() - began)
    }
    return { msPerSlide: median(times) / slides, pages, bytes: (await stat(output)).size }
  }
  finally {
    await rm(folder, { recursive: true, force: true })
  }
}
