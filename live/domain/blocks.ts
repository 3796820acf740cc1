/** The blocks of an agenda in a session: which one the room is in, how long each has taken, and what was cut. */
import type { FacilitatorCommand, Result } from '../protocol.ts'
import type { Agenda, Block, BlockPart, Content } from './exercise.ts'
import type { ActivityState, Session, Surroundings } from './session.ts'
import { slideByAlias } from './deck.ts'

/** What a session keeps of its time, in ms of the server's clock. */
export interface ClockState {
  /** When the first block that takes time began; null before. */
  startedAt: number | null
  /** Until when the room is ours, as the facilitator said; null: as long as the agenda takes. */
  endsAt: number | null
  /** Ids of the cuts that were taken. */
  cuts: readonly string[]
  /** Each block that was told: when first, and how long, without the visit that goes on. */
  told: Readonly<Record<string, { first: number, spent: number }>>
  /** The visit that goes on; `block` is null outside the agenda. Null before the start and after the end. */
  visit: { block: string | null, since: number } | null
}

const NO_TIME: ClockState = { startedAt: null, endsAt: null, cuts: [], told: {}, visit: null }

export type ClockCommand = Extract<FacilitatorCommand, { type: 'room-until' | 'start-clock' | 'cut' }>

/** A day in ms: no room is ours for longer. */
const DAY_MS = 86_400_000

export function clockState({ clock }: Pick<Session, 'clock'>): ClockState {
  return { ...NO_TIME, ...clock }
}

export function agendaIn({ agenda }: Pick<Session, 'agenda'>, { workshop }: Content): Agenda | undefined {
  return workshop.agendas.find(({ id }) => id === agenda)
}

/** Slides that the taken cuts leave out. */
export function droppedSlides(session: Pick<Session, 'agenda' | 'clock'>, content: Content): ReadonlySet<string> {
  const { cuts } = clockState(session)
  const blocks = agendaIn(session, content)?.blocks ?? []
  return new Set(blocks.flatMap(block => block.cuts ?? []).filter(({ id }) => cuts.includes(id)).flatMap(({ drops }) => drops))
}

/** 0-based number of the block that the room is in, or null on a slide outside the agenda. */
export function blockAt(session: Session, slide: string, { deck, content }: Pick<Surroundings, 'deck' | 'content'>): number | null {
  const blocks = agendaIn(session, content)?.blocks ?? []
  const at = blocks.findIndex(({ slides }) => slides.includes(slide))
  if (at === -1)
    return null
  const exercise = slideByAlias(deck, slide)?.exercise
  const state = exercise ? session.activities[exercise] : undefined
  if (state === undefined || blocks[at]!.slides.at(-1) !== slide)
    return at
  return at + partsTold(blocks.slice(at + 1), state)
}

/** How many of the blocks that follow are parts of this activity which have begun. */
function partsTold(following: readonly Block[], { phase, step }: ActivityState): number {
  const end = following.findIndex(({ part }) => part === undefined)
  const parts = following.slice(0, end === -1 ? following.length : end).map(({ part }) => part!)
  const begun: Record<BlockPart, boolean> = {
    tables: phase !== 'waiting' && (phase !== 'open' || step > 0),
    result: phase !== 'waiting' && phase !== 'open',
  }
  return parts.findLastIndex(part => begun[part]) + 1
}

/** The session after a change, with the time that its blocks have taken until `now`. */
export function keepTime(before: Session, after: Session, around: Surroundings): Session {
  const { now, content } = around
  const clock = clockState(after)
  const at = blockAt(after, after.place.slide, around)
  const block = at === null ? undefined : agendaIn(after, content)?.blocks[at]
  const moved = before.place !== after.place
  const startedAt = clock.startedAt ?? (moved && block !== undefined && block.minutes > 0 ? now : null)
  if (startedAt === null)
    return after
  const id = block?.id ?? null
  const over = after.endedAt !== null
  if (clock.startedAt !== null && clock.visit !== null && clock.visit.block === id && !over)
    return after
  const told = withVisit(clock, now)
  return {
    ...after,
    clock: {
      ...clock,
      startedAt,
      told: over || id === null ? told : { ...told, [id]: told[id] ?? { first: now, spent: 0 } },
      visit: over ? null : { block: id, since: now },
    },
  }
}

/** What was told with the visit that goes on, until `now`. */
export function withVisit({ told, visit }: ClockState, now: number): ClockState['told'] {
  if (visit === null || visit.block === null)
    return told
  const { first, spent } = told[visit.block] ?? { first: visit.since, spent: 0 }
  return { ...told, [visit.block]: { first, spent: spent + Math.max(0, now - visit.since) } }
}

/** The session after a command about its time. */
export function setClock(session: Session, command: ClockCommand, { now, content }: Surroundings): Result<Session> {
  const clock = clockState(session)
  switch (command.type) {
    case 'room-until':
      return command.endsAt === null || (command.endsAt > now && command.endsAt <= now + DAY_MS)
        ? { ok: true, value: { ...session, clock: { ...clock, endsAt: command.endsAt } } }
        : { ok: false, error: { code: 'invalid-payload' } }
    case 'start-clock':
      return { ok: true, value: { ...session, clock: { ...clock, startedAt: now, told: {}, visit: null } } }
    case 'cut': {
      const { cut, taken } = command
      const known = agendaIn(session, content)?.blocks.some(({ cuts = [] }) => cuts.some(({ id }) => id === cut))
      const others = clock.cuts.filter(id => id !== cut)
      return known
        ? { ok: true, value: { ...session, clock: { ...clock, cuts: taken ? [...others, cut] : others } } }
        : { ok: false, error: { code: 'invalid-payload' } }
    }
  }
}
