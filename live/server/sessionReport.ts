/** A session's report, read from the store. */
import type { BoardFacts } from '../domain/boards/scene.ts'
import type { Report } from '../domain/report.ts'
import type { Session, Surroundings } from '../domain/session.ts'
import type { SessionStore } from '../stores/store.ts'
import { createHmac, randomBytes } from 'node:crypto'
import { TABLE_ACTIVITY, tablesOf } from '../domain/boards/tables.ts'
import { buildReport } from '../domain/report.ts'
import { activityState } from '../domain/session.ts'
import { isSimulated } from '../domain/simulated.ts'
import { given } from '../domain/slips.ts'

/** What the report of this session says now. Two reports of one session call a participant by different tokens. */
export async function readReport(store: Pick<SessionStore, 'allResponses' | 'boards'>, session: Session, around: Pick<Surroundings, 'content' | 'deck'> & Partial<Pick<Surroundings, 'now'>>): Promise<Report> {
  const { simulated, ...facts } = await readFacts(store, session, around)
  return buildReport({ ...facts, now: around.now, simulated, tokenOf: tokens() })
}

/** Everything that was answered and written in this session, simulated people left out. */
export async function readFacts(store: Pick<SessionStore, 'allResponses' | 'boards'>, session: Session, { content, deck }: Pick<Surroundings, 'content' | 'deck'>) {
  const all = given(await store.allResponses(session.id))
  // A rehearsal never ends in a report: it says how many it leaves out.
  const responses = all.filter(({ participant }) => !isSimulated(participant))
  const boards = new Map<string, BoardFacts['boards']>()
  for (const { id, kind } of content.exercises.values()) {
    if (kind === 'sort' || kind === 'agreement')
      boards.set(id, (await store.boards(session.id, id, activityState(session, id).round)).filter(({ state }) => !state.simulated))
  }
  return {
    session,
    content,
    deck,
    responses,
    simulated: new Set(all.map(({ participant }) => participant).filter(isSimulated)).size,
    boards,
    tables: tablesOf(responses.filter(({ activity }) => activity === TABLE_ACTIVITY)),
  }
}

/** 48 bits, keyed by a secret that is forgotten with the report: nobody can find the participant again. */
function tokens(): (participant: string) => string {
  const key = randomBytes(32)
  return participant => createHmac('sha256', key).update(participant).digest('hex').slice(0, 12)
}
