import type { Session } from '../../live/domain/session.ts'
import type { Result } from '../../live/protocol.ts'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { kindOf } from '../../live/domain/activities/registry.ts'
import { applyOnOneScreen, contentForOneScreen, deckForOneScreen } from '../../live/domain/oneScreen.ts'
import { activityState, createSession } from '../../live/domain/session.ts'
import { readDeck } from '../../live/server/deckFile.ts'
import { loadContent } from '../../live/server/exerciseFiles.ts'

const root = path.join(import.meta.dirname, '../..')
const [read, loaded] = [await readDeck(path.join(root, 'slides.md')), loadContent([path.join(root, 'exercises')])]
if (!read.ok || !loaded.ok)
  throw new Error('the workshop cannot be read')
const { value: whole } = loaded
const deck = deckForOneScreen(read.value)

describe.each([false, true])('a workshop on one screen, with keys: %s', (withKeys) => {
  const content = contentForOneScreen(whole, withKeys)
  const around = { deck, content, now: 0 }

  it('comes with Next alone from the first slide of every agenda to its last', () => {
    for (const { id } of whole.workshop.agendas) {
      let session = createSession({ id: 's', code: '', agenda: id, ...around })
      const seen = new Set([session.place.slide])
      for (let after = applyOnOneScreen(session, { type: 'next' }, around); after.ok; after = applyOnOneScreen(session, { type: 'next' }, around)) {
        session = after.value
        seen.add(session.place.slide)
      }
      expect(seen).toContain('close')
      expect(session.place.slide).toBe([...seen].at(-1))
      expect(seen).not.toContain('join')
    }
  })

  function opened(vote: 'once' | 'twice') {
    const { alias, exercise } = deck.find(slide => slide.exercise !== null && content.exercises.get(slide.exercise)?.vote === vote && content.exercises.get(slide.exercise)?.kind === 'poll')!
    const start = applyOnOneScreen(createSession({ id: 's', code: '', agenda: '60', ...around }), { type: 'jump', slide: alias }, around)
    const open = start.ok && activityState(start.value, exercise!).phase === 'waiting' ? applyOnOneScreen(start.value, { type: 'open', activity: exercise! }, around) : start
    return { id: exercise!, alias, session: valueOf(open) }
  }
  const next = (session: Session) => valueOf(applyOnOneScreen(session, { type: 'next' }, around))
  const count = (session: Session, id: string) => {
    const round = activityState(session, id).round
    return valueOf(applyOnOneScreen(session, { type: 'hands', activity: id, round, counts: { a: 3 } }, around))
  }

  it('shows with one Next what was counted', () => {
    const { id, session } = opened('once')
    expect(activityState(next(count(session, id)), id).phase).toBe('shown')
  })

  it('lets people talk after the first count and shows both after the second', () => {
    const { id, session } = opened('twice')
    const talk = next(count(session, id))
    expect(activityState(talk, id).talkEndsAt).not.toBeNull()
    expect(activityState(next(count(next(talk), id)), id)).toMatchObject({ phase: 'shown', round: 2 })
  })

  it('passes what nobody answered, with its reason where there is one', () => {
    const { id, alias, session } = opened('twice')
    const after = next(session)
    const explained = kindOf(content.exercises.get(id)!).explains(content.exercises.get(id)!)
    expect([after.place.slide === alias, activityState(after, id).phase]).toEqual(explained ? [true, 'explained'] : [false, 'open'])
  })

  it('leaves an open poll without asking', () => {
    const { session, alias } = opened('once')
    const back = valueOf(applyOnOneScreen(session, { type: 'jump', slide: 'cover' }, around))
    expect(back.place.slide).not.toBe(alias)
    expect(back.asking).toBeNull()
  })
})

describe('content without keys', () => {
  it('has no reason, no key, no owner and no accountable role in any exercise', () => {
    const exercises = [...contentForOneScreen(whole, false).exercises.values()]
    const bare = JSON.stringify(exercises)
    const reasons = [...whole.exercises.values()].flatMap(each => each.kind === 'sort' ? [each.rationale, ...each.cards.map(({ rationale }) => rationale)] : [each.rationale])
    expect(reasons.filter(reason => reason !== '' && bare.includes(JSON.stringify(reason)))).toEqual([])
    expect(bare).not.toMatch(/"(?:key|accountable)":[^n]/)
    expect(new Set(bare.match(/"owner":"[a-z]+","level":"[a-z]+"/g))).toEqual(new Set(['"owner":"shared","level":"contested"']))
  })
})

function valueOf(result: Result<Session>): Session {
  if (!result.ok)
    throw new Error(result.error.code)
  return result.value
}
