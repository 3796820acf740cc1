/** What the server runs on, from its files: the exercises, and the deck that shows them. */
import type { DeckOutline } from '../domain/deck.ts'
import type { Result } from '../protocol.ts'
import type { Config } from './config.ts'
import type { LoadedContent } from './exerciseFiles.ts'
import { readFileSync, watch } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { checkAgainstDeck } from './contentChecks.ts'
import { describeProblem, loadContent, watchContent } from './exerciseFiles.ts'

export interface WorkshopSource { content: LoadedContent, deck: DeckOutline }

/** ms without another change before the deck is read again: an editor writes a file in several steps. */
const SETTLED_MS = 100

/** Reads everything, or gives a sentence for each problem. */
export async function readWorkshop(config: Config): Promise<Result<WorkshopSource, string[]>> {
  const content = loadContent(config.contentDirs)
  const deck = await readDeckOutline(config)
  if (!content.ok || !deck.ok) {
    return {
      ok: false,
      error: [
        ...content.ok ? [] : content.error.map(describeProblem),
        ...deck.ok ? [] : deck.error,
      ],
    }
  }
  const problems = checkAgainstDeck(content.value, deck.value).map(describeProblem)
  return problems.length > 0
    ? { ok: false, error: problems }
    : { ok: true, value: { content: content.value, deck: deck.value } }
}

/** Reads everything again whenever a file has changed. Gives the function that ends it. */
export function watchWorkshop(config: Config, onChange: (read: Result<WorkshopSource, string[]>) => void): () => void {
  const readAgain = () => void readWorkshop(config).then(onChange)
  const endContent = watchContent(config.contentDirs, readAgain)
  const endDeck = config.slidesFile === null
    ? () => {}
    : watchFile(config.slidesFile, readAgain)
  return () => {
    endContent()
    endDeck()
  }
}

async function readDeckOutline({ distDir, slidesFile }: Config): Promise<Result<DeckOutline, string[]>> {
  if (slidesFile !== null) {
    // Heavy, and only needed where the deck is being written.
    const { readDeck } = await import('./deckFile.ts')
    const deck = await readDeck(slidesFile)
    return deck.ok
      ? deck
      : { ok: false, error: deck.error.map(describeProblem) }
  }
  const file = join(distDir, 'deck.json')
  try {
    // Written by the build from a deck that was checked.
    return { ok: true, value: JSON.parse(readFileSync(file, 'utf8')) as DeckOutline }
  }
  catch {
    return { ok: false, error: [`${file} cannot be read: the deck is not built. Start with "npm start", which builds what is missing.`] }
  }
}

function watchFile(file: string, onChange: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  // Its folder, because an editor may replace the file by another of the same name.
  const watcher = watch(dirname(file), (_, name) => {
    if (name !== basename(file))
      return
    clearTimeout(timer)
    timer = setTimeout(onChange, SETTLED_MS)
  })
  return () => {
    clearTimeout(timer)
    watcher.close()
  }
}
