/** The deck as the server knows it, written down at build time so that a start has nothing to parse. */
import { writeFile } from 'node:fs/promises'
import { readDeck } from '../live/server/deckFile.ts'

/** Reads the slides in `entry` and writes their outline as JSON to `output`; throws with a sentence for each problem. */
export async function buildOutline(entry: string, output: string): Promise<void> {
  const deck = await readDeck(entry)
  if (!deck.ok)
    throw new Error(deck.error.map(({ file, line, message }) => `${file}, line ${line}: ${message}`).join('\n'))
  await writeFile(output, JSON.stringify(deck.value))
}
