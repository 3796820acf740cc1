/** Everything that paper is made from: the exercises, the deck with its notes, and the guide's texts. */
import type { SlideOutline } from '../live/domain/deck.ts'
import type { Content } from '../live/domain/exercise.ts'
import type { Result } from '../live/protocol.ts'
import type { FactList } from './facts.ts'
import type { Guide } from './guideFiles.ts'
import type { SpeakerNote } from './speakerNotes.ts'
import { join } from 'node:path'
import { readDeck } from '../live/server/deckFile.ts'
import { describeProblem, loadContent } from '../live/server/exerciseFiles.ts'
import { readFacts } from './facts.ts'
import { loadGuide } from './guideFiles.ts'
import { guideProblems } from './guideProblems.ts'
import { speakerNote } from './speakerNotes.ts'

export interface KitSlide extends SlideOutline { note: SpeakerNote }

export interface KitSource extends Content {
  slides: readonly KitSlide[]
  guide: Guide
  /** What the deck claims, and whence. */
  facts: FactList
}

/** Reads all of it, or gives a sentence for each problem. @param root the workshop's folder */
export async function readKitSource(root: string, contentDirs: readonly string[]): Promise<Result<KitSource, string>> {
  const [deck, content, guide, facts] = [await readDeck(join(root, 'slides.md')), loadContent(contentDirs), loadGuide(contentDirs), readFacts(join(root, 'docs', 'facts.yaml'))]
  if (!facts.ok)
    return facts
  if (!deck.ok || !content.ok || !guide.ok) {
    const problems = [deck, content, guide].flatMap(read => read.ok ? [] : read.error)
    return { ok: false, error: problems.map(describeProblem).join('\n') }
  }
  const { workshop, exercises } = content.value
  const source: KitSource = {
    workshop,
    exercises,
    slides: deck.value.map(slide => ({ ...slide, note: speakerNote(slide.notes) })),
    guide: guide.value,
    facts: facts.value,
  }
  const problems = guideProblems(source)
  return problems.length > 0
    ? { ok: false, error: problems.map(describeProblem).join('\n') }
    : { ok: true, value: source }
}
