/** What a report says of the agenda in time: planned against actual minutes for each block. */
import type { Session, Surroundings } from './session.ts'
import { agendaIn, clockState, withVisit } from './blocks.ts'

export interface ReportBlock {
  id: string
  title: string
  /** Minutes in the agenda as it is written. */
  planned: number
  /** Of these, minutes that were cut. */
  cut: number
  /** Whole minutes in all, with every visit; null where the block was not told. */
  actual: number | null
  /** When it began first, in ms; null where it was not told. */
  began: number | null
}

/** Blocks of the session's agenda in order. A block that goes on is counted until `now`; without it, until it was entered. */
export function blocksOf(session: Session, { content }: Pick<Surroundings, 'content'>, now?: number): ReportBlock[] {
  const clock = clockState(session)
  const told = now === undefined ? clock.told : withVisit(clock, now)
  return (agendaIn(session, content)?.blocks ?? []).map(({ id, title, minutes, cuts = [] }) => {
    const time = told[id]
    return {
      id,
      title,
      planned: minutes,
      cut: cuts.filter(cut => clock.cuts.includes(cut.id)).reduce((sum, cut) => sum + cut.minutes, 0),
      actual: time === undefined ? null : Math.round(time.spent / 60_000),
      began: time?.first ?? null,
    }
  })
}
