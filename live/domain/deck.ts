/** The deck as the engine knows it: read from slides.md, one entry for each slide. */
import type { Agenda, ExerciseId, Exercises } from './exercise.ts'

export interface SlideOutline {
  /** The slide's name everywhere. */
  alias: string
  /** 1-based number in slides.md, Slidev's route when there is no alias. */
  no: number
  title: string
  /** Clicks before the slide is complete. */
  clicks: number
  exercise: ExerciseId | null
  /** For phones: what the slide says. */
  message: string
  /** For phones: its drawing in words. */
  drawing: string
  /** The minute in which everybody keeps a page of their own. */
  keep?: true
  /** Speaker notes, HTML. Behind the facilitator key. */
  notes: string
}

export type DeckOutline = readonly SlideOutline[]

export function slideByAlias(deck: DeckOutline, alias: string): SlideOutline | undefined {
  return deck.find(slide => slide.alias === alias)
}

/**
 * The slides a session walks through with Next, in order: those of its agenda that exist in the deck,
 * without activities of another profile. An empty agenda is the whole deck.
 */
export function agendaSlides(deck: DeckOutline, agenda: Agenda | undefined, exercises: Exercises, profile: 'team' | 'career'): string[] {
  const aliases = agenda?.blocks.flatMap(block => block.slides) ?? deck.map(slide => slide.alias)
  return aliases.filter((alias) => {
    const slide = slideByAlias(deck, alias)
    if (slide === undefined)
      return false
    const wanted = slide.exercise === null
      ? null
      : exercises.get(slide.exercise)?.profile ?? null
    return wanted === null || wanted === profile
  })
}
