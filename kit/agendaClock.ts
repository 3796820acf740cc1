/** An agenda as a run sheet needs it: when each block begins, what is on the screen, and what can be left out. */
import type { Agenda, Block } from '../live/domain/exercise.ts'
import type { KitSlide, KitSource } from './kitSource.ts'
import { toldSlides } from './kitExercises.ts'

export interface RunBlock extends Block {
  /** Minutes from the start. */
  at: number
  told: KitSlide[]
}

/** The blocks one after the other. */
export function runBlocks(source: KitSource, agenda: Agenda): RunBlock[] {
  const slides = toldSlides(source, agenda)
  let at = 0
  return agenda.blocks.map((block) => {
    const run = { ...block, at, told: slides.filter(({ alias }) => block.slides.includes(alias)) }
    at += block.minutes
    return run
  })
}

/** 00:17 */
export function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map(part => String(part).padStart(2, '0')).join(':')
}
