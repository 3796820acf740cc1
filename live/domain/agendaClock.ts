/** The clock of a workshop: where the room should be, how far off it is, and which cut would bring it back. Times in ms. */
import type { ActivityBrief, FacilitatorView } from '../protocol.ts'
import type { Cut } from './exercise.ts'
import type { Session, Surroundings } from './session.ts'
import { agendaIn, blockAt, clockState } from './blocks.ts'
import { activityStep } from './next.ts'
import { activityState, exerciseIn, wholeAgenda } from './session.ts'

export interface PlanBlock {
  id: string
  title: string
  /** Planned, without what was cut. */
  minutes: number
  /** What it has taken so far, without the visit that goes on. */
  spent: number
  /** Its slides in order, cut or not. */
  slides: string[]
  /** Time for whatever comes: no slides of its own, and part of no activity. */
  spare: boolean
}

export interface PlanCut extends Pick<Cut, 'id' | 'minutes' | 'text'> {
  /** 0-based number of its block. */
  block: number
  taken: boolean
  /** Whether what it leaves out still lies ahead. */
  ahead: boolean
}

/** All that the clock of a session is made of but the time: it changes with the session only. */
export interface AgendaPlan {
  /** Minutes of the agenda as it is written. */
  minutes: number
  blocks: PlanBlock[]
  /** In the order in which they are offered. */
  cuts: PlanCut[]
  /** Slides that the taken cuts leave out. */
  dropped: string[]
  startedAt: number | null
  /** As the facilitator said; null: as long as the agenda takes. */
  roomEndsAt: number | null
  /** When the session ended, and its clock stood still. */
  endedAt: number | null
  /** 0-based number of the block that the room is in, or where it will go on from a slide outside the agenda. */
  at: number
  /** When it came into this block; null outside the agenda, and before the start. */
  since: number | null
}

export interface AgendaClock {
  /** before: no block has begun. over: the room is no longer ours. */
  state: 'before' | 'running' | 'over'
  /** Since the start; null before it. */
  elapsed: number | null
  /** When the first block has to begin, or began; null where nobody has said when the room ends. */
  startsAt: number | null
  endsAt: number | null
  /** Until the end; negative after it. */
  left: number | null
  /** How far behind the plan, negative when ahead; null while nobody can know. */
  behind: number | null
  /** The 0-based numbers of the blocks where the room is, and where it should be by now. */
  at: number
  should: number | null
  blocks: (PlanBlock & {
    /** When it has to begin for the room to end in time; null where there is no end. */
    startsAt: number | null
    spentSoFar: number
    state: 'told' | 'now' | 'ahead'
  })[]
  cuts: (PlanCut & { possible: boolean })[]
  /** The cut to offer now, or null: none is needed, or none is left. */
  offer: PlanCut | null
}

const MINUTE_MS = 60_000

/** The clock of a session at `now`; null where its agenda is no longer in the content. */
export function agendaClock(now: number, session: Session, around: Pick<Surroundings, 'deck' | 'content'>): AgendaClock | null {
  const plan = planOf(session, around)
  return plan && clockAt(plan, now)
}

export function planOf(session: Session, around: Pick<Surroundings, 'deck' | 'content'>): AgendaPlan | null {
  const agenda = agendaIn(session, around.content)
  if (agenda === undefined)
    return null
  const { startedAt, endsAt, cuts: taken, told, visit } = clockState(session)
  const here = blockAt(session, session.place.slide, around)
  const at = here ?? blockAt(session, session.agendaSlide, around) ?? blockAhead(session, around)
  const whole = wholeAgenda(session, around)
  const current = whole.indexOf(session.place.slide)
  const isAhead = (block: number, { drops }: Cut) => block > at || (block === at && (drops.length === 0 || drops.some(alias => whole.indexOf(alias) > current)))
  const cuts = agenda.blocks.flatMap(({ cuts = [] }, block) => cuts.map(cut => ({ ...cut, block }))).sort((a, b) => a.order - b.order)
  return {
    minutes: agenda.minutes,
    blocks: agenda.blocks.map(({ id, title, minutes, slides, part, cuts = [] }) => ({
      id,
      title,
      minutes: cuts.reduce((left, cut) => left - (taken.includes(cut.id) ? cut.minutes : 0), minutes),
      spent: told[id]?.spent ?? 0,
      slides: slides.filter(alias => whole.includes(alias)),
      spare: slides.length === 0 && part === undefined,
    })),
    cuts: cuts.map(cut => ({ id: cut.id, minutes: cut.minutes, text: cut.text, block: cut.block, taken: taken.includes(cut.id), ahead: isAhead(cut.block, cut) })),
    dropped: cuts.filter(({ id }) => taken.includes(id)).flatMap(({ drops }) => drops),
    startedAt,
    roomEndsAt: endsAt,
    endedAt: session.endedAt,
    at,
    since: visit !== null && visit.block === agenda.blocks[at]?.id ? visit.since : null,
  }
}

/** After a change of agenda on a slide that the new one lacks: the block of the slide that follows. */
function blockAhead(session: Session, around: Pick<Surroundings, 'deck' | 'content'>): number {
  const order = around.deck.map(({ alias }) => alias)
  const here = order.indexOf(session.place.slide)
  const following = wholeAgenda(session, around).find(alias => order.indexOf(alias) > here)
  return (following === undefined ? null : blockAt(session, following, around)) ?? Math.max(0, (agendaIn(session, around.content)?.blocks.length ?? 1) - 1)
}

export function clockAt(plan: AgendaPlan, time: number): AgendaClock {
  const now = plan.endedAt === null ? time : Math.min(time, plan.endedAt)
  const { at, startedAt } = plan
  const spent = plan.blocks.map((block, index) => block.spent + (index === at && plan.since !== null ? Math.max(0, now - plan.since) : 0))
  // What was told is told, however long it took; what is told longer than planned costs what follows.
  const needed = plan.blocks.map(({ minutes }, index) => index < at ? 0 : Math.max(0, minutes * MINUTE_MS - spent[index]!))
  const toCome = sum(needed)
  const planned = plan.blocks.map(({ minutes }) => minutes * MINUTE_MS)
  const endsAt = plan.roomEndsAt ?? (startedAt === null ? null : startedAt + plan.minutes * MINUTE_MS)
  const starts = planned.map((_, index) => endsAt === null ? null : endsAt - sum(planned.slice(index)))
  const offset = endsAt === null ? null : now + toCome - endsAt
  // Before the start nobody is ahead: there is only a time to begin.
  const behind = startedAt === null && offset !== null && offset < 0 ? null : offset
  const spare = sum(needed.filter((_, index) => plan.blocks[index]!.spare))
  const cuts = plan.cuts.map(cut => ({ ...cut, possible: !cut.taken && cut.ahead && needed[cut.block]! >= cut.minutes * MINUTE_MS }))
  return {
    state: startedAt === null ? 'before' : endsAt !== null && now >= endsAt ? 'over' : 'running',
    elapsed: startedAt === null ? null : now - startedAt,
    startsAt: startedAt ?? starts[0] ?? null,
    endsAt,
    left: endsAt === null ? null : endsAt - now,
    behind,
    at,
    should: endsAt === null || now < starts[0]! ? null : starts.findLastIndex((start, index) => start! <= now && planned[index]! > 0),
    blocks: plan.blocks.map((block, index) => ({
      ...block,
      startsAt: starts[index] ?? null,
      spentSoFar: spent[index]!,
      state: index < at ? 'told' : index === at ? 'now' : 'ahead',
    })),
    cuts,
    offer: behind === null || plan.endedAt !== null ? null : offerOf(cuts, inMinutes(behind - spare)),
  }
}

/** The first cut that wins enough, else the one that wins most. */
function offerOf(cuts: readonly (PlanCut & { possible: boolean })[], over: number): PlanCut | null {
  const possible = cuts.filter(cut => cut.possible)
  const most = Math.max(...possible.map(({ minutes }) => minutes))
  return over < 1 ? null : possible.find(({ minutes }) => minutes >= Math.min(over, most)) ?? null
}

/** What the facilitator's view says of the agenda. */
export function agendaInView(session: Session, around: Pick<Surroundings, 'deck' | 'content'>): Pick<FacilitatorView, 'agenda' | 'plan' | 'activities'> {
  return { agenda: session.agenda, plan: planOf(session, around), activities: activityBriefs(session, around) }
}

/** Activities of the agenda, cut or not, and others that somebody has opened, in the order of the deck. */
function activityBriefs(session: Session, around: Pick<Surroundings, 'deck' | 'content'>): ActivityBrief[] {
  const told = new Set(wholeAgenda(session, around))
  return around.deck.flatMap(({ alias, exercise: id }): ActivityBrief[] => {
    const exercise = id === null ? undefined : exerciseIn(session, id, around.content)
    if (exercise === undefined || !(told.has(alias) || session.activities[exercise.id]))
      return []
    const state = activityState(session, exercise.id)
    return [{ slide: alias, kind: exercise.kind, phase: state.phase, round: state.round, next: activityStep(exercise, state) }]
  })
}

/** Whole minutes, as people say them. */
export function inMinutes(ms: number): number {
  return Math.round(ms / MINUTE_MS)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
