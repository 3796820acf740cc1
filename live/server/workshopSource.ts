/** What the server runs on, from its files: the exercises, and the deck that shows them. */
import type { DeckOutline } from '../domain/deck.ts'
import type { Content } from '../domain/exercise.ts'
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
  const { agenda } = config
  const unknown = agenda === null ? null : unknownAgenda(agenda, content.value)
  const problems = [...unknown === null ? [] : [unknown], ...checkAgainstDeck(content.value, deck.value).map(describeProblem)]
  return problems.length > 0
    ? { ok: false, error: problems }
    : { ok: true, value: { content: agenda === null ? content.value : withAgenda(agenda, content.value), deck: deck.value } }
}

/** A sentence about an agenda that the content does not have, or null. */
export function unknownAgenda(agenda: string, { workshop: { agendas } }: Content): string | null {
  const ids = agendas.map(({ id }) => id)
  return ids.includes(agenda)
    ? null
    : `There is no agenda "${agenda}". The agendas are ${ids.length > 1 ? `${ids.slice(0, -1).join(', ')} and ${ids.at(-1)}` : ids.join()}, for example: npm start -- --agenda ${ids[0]}`
}

function withAgenda(agenda: string, content: LoadedContent): LoadedContent {
  return { ...content, workshop: { ...content.workshop, agenda } }
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
