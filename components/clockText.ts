/** The words of the agenda's clock, on the console and in presenter view. */
import type { AgendaClock, PlanCut } from '../live/domain/agendaClock.ts'
import { inMinutes } from '../live/domain/agendaClock.ts'

/** 1,270,000 ms -> "00:21". */
function hoursAndMinutes(ms: number): string {
  const minutes = Math.floor(ms / 60_000)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** The time of day of a moment, where this page is. */
export function timeOfDay(ms: number): string {
  const date = new Date(ms)
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`
}

export const clockText = {
  label: 'The clock',
  elapsed: ({ elapsed }: Pick<AgendaClock, 'elapsed'>) => elapsed === null ? '--:--' : hoursAndMinutes(elapsed),
  /** How far off the plan. */
  state({ state, behind, left, startsAt }: Pick<AgendaClock, 'state' | 'behind' | 'left' | 'startsAt'>): string {
    const minutes = inMinutes(behind ?? 0)
    if (state === 'over')
      return inMinutes(-(left ?? 0)) < 1 ? 'time is up' : `${inMinutes(-(left ?? 0))} min over`
    if (behind === null)
      return startsAt === null ? 'not started' : `begins at ${timeOfDay(startsAt)}`
    if (minutes === 0)
      return 'on time'
    return minutes > 0 ? `${minutes} min behind` : `${-minutes} min ahead`
  },
  until: (endsAt: number) => `until ${timeOfDay(endsAt)}`,
  /** Minutes of a block that have been told, of those it has. */
  block: ({ title, spentSoFar, minutes }: AgendaClock['blocks'][number]) => `${title}: ${Math.floor(spentSoFar / 60_000)} of ${minutes} min`,
  offer: (behind: number, { text }: Pick<PlanCut, 'text'>) => `${inMinutes(behind)} min behind: ${text}?`,
  won: ({ text, minutes }: Pick<PlanCut, 'text' | 'minutes'>) => `${text[0]!.toUpperCase()}${text.slice(1)}: ${minutes} min won.`,
  undo: 'Undo',
}
