import { describe, expect, it } from 'vitest'
import { archive, resume } from '../../live/domain/shelf.ts'
import { onPoll, surroundings } from '../helpers/domainBuilders.ts'

const HOUR = 3_600_000

describe('a session that is resumed', () => {
  it('goes on where it stood, with the pause taken out of its clocks', () => {
    const ended = { ...onPoll({ phase: 'open', closesAt: 2000 }), endedAt: 1000, archived: true as const, clock: { startedAt: 400, endsAt: 5000, cuts: ['c'], told: { a: { first: 400, spent: 600 } }, visit: null } }
    const resumed = resume(ended, { ...surroundings(), now: 1000 + HOUR })
    expect(resumed).toMatchObject({ endedAt: null, place: ended.place, revision: ended.revision + 1, activities: { K1: { phase: 'open', closesAt: 2000 + HOUR } } })
    expect(resumed.clock).toMatchObject({ startedAt: 400 + HOUR, endsAt: null, cuts: ['c'], told: { a: { first: 400 + HOUR, spent: 600 } } })
    expect(resumed).not.toHaveProperty('archived')
  })

  it('that had not begun has no clock that runs', () => {
    const ended = { ...onPoll({ phase: 'waiting' }), endedAt: 1000 }
    expect(resume(ended, { ...surroundings(), now: 9000 }).clock).toMatchObject({ startedAt: null, visit: null })
  })
})

it('a session that is put away and taken back is as it was', () => {
  const session = onPoll({ phase: 'shown' })
  expect(archive(archive(session, true), false)).toEqual({ ...session, revision: session.revision + 2 })
})
