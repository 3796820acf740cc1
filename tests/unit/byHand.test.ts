import type { Session, SessionCommand } from '../../live/domain/session.ts'
import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../live/domain/command.ts'
import { aPoll, aSession, onPoll, surroundings } from '../helpers/domainBuilders.ts'

const around = surroundings()

function after(session: Session, ...commands: SessionCommand[]): Session {
  return commands.reduce((state, command) => {
    const result = applyCommand(state, command, around)
    if (!result.ok)
      throw new Error(`${command.type}: ${result.error.code}`)
    return result.value
  }, session)
}
function refusal(session: Session, command: SessionCommand): string | null {
  const result = applyCommand(session, command, around)
  return result.ok ? null : result.error.code
}

describe('what the facilitator adds', () => {
  it('gives an open activity time, more of it, and none', () => {
    const timed = after(onPoll({ phase: 'open' }), { type: 'timer', activity: 'K1', seconds: 60 })
    expect(timed.activities.K1!.closesAt).toBe(around.now + 60_000)
    expect(after(timed, { type: 'timer', activity: 'K1', seconds: 30 }).activities.K1!.closesAt).toBe(around.now + 90_000)
    expect(after(timed, { type: 'timer', activity: 'K1', seconds: 0 }).activities.K1!.closesAt).toBeNull()
    expect(refusal(onPoll({ phase: 'closed' }), { type: 'timer', activity: 'K1', seconds: 60 })).toBe('not-now')
  })

  it('takes the time away with the close, and gives a timed exercise its own at the opening', () => {
    const timed = after(onPoll({ phase: 'open' }), { type: 'timer', activity: 'K1', seconds: 60 }, { type: 'close', activity: 'K1' })
    expect(timed.activities.K1!.closesAt).toBeNull()
    const own = surroundings([aPoll({ timerSeconds: 45 })])
    expect(applyCommand(onPoll({}, own), { type: 'open', activity: 'K1' }, own)).toMatchObject({ value: { activities: { K1: { closesAt: own.now + 45_000 } } } })
  })

  it('keeps hands by round, also of an earlier one', () => {
    const counted = after(onPoll({ phase: 'open', round: 2 }), { type: 'hands', activity: 'K1', round: 1, counts: { a: 4 } }, { type: 'hands', activity: 'K1', round: 2, counts: { b: 1 } })
    expect(counted.activities.K1!.hands).toEqual({ 1: { a: 4 }, 2: { b: 1 } })
    expect(refusal(counted, { type: 'hands', activity: 'K1', round: 3, counts: { a: 1 } })).toBe('not-now')
  })

  it('records a decision and takes it back', () => {
    const decision = { choice: 'shared', note: 'The line manager answers for it' }
    const decided = after(onPoll({ phase: 'shown' }), { type: 'decide', activity: 'K1', item: 'R25', decision })
    expect(decided.activities.K1!.decisions).toEqual({ R25: decision })
    expect(after(decided, { type: 'decide', activity: 'K1', item: 'R25', decision: null }).activities.K1!.decisions).toEqual({})
  })

  it('lets text through and takes it away', () => {
    const moderated = after(onPoll({ phase: 'open' }), { type: 'moderate', activity: 'K1', item: 'x', verdict: 'shown' }, { type: 'moderate', activity: 'K1', item: 'x', verdict: 'hidden' })
    expect(moderated.activities.K1!.verdicts).toEqual({ x: 'hidden' })
  })

  it('knows how many people are in the room', () => {
    expect(after(aSession(), { type: 'people', people: 24 }).people).toBe(24)
  })
})
