import type { Session, SessionCommand } from '../../live/domain/session.ts'
import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../live/domain/command.ts'
import { opensWithSlide, takesResponses } from '../../live/domain/session.ts'
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

describe('moving', () => {
  it('raises the revision by one and leaves the old session as it was', () => {
    const before = aSession()
    expect(after(before, { type: 'next' }).revision).toBe(before.revision + 1)
    expect(before.place.slide).toBe('join')
  })

  it('goes back to a complete slide, then through its clicks, then to the slide before', () => {
    const start = onPoll({ phase: 'closed' })
    expect(after(start, { type: 'back' }).place).toEqual({ slide: 'roles', click: 2 })
    expect(after(start, { type: 'back' }, { type: 'back' }).place).toEqual({ slide: 'roles', click: 1 })
    expect(after(start, { type: 'back' }, { type: 'back' }, { type: 'back' }, { type: 'back' }).place).toEqual({ slide: 'join', click: 0 })
  })

  it('refuses to go back before the first slide', () => {
    expect(refusal(aSession(), { type: 'back' })).toBe('not-now')
  })

  it('changes no phase by leaving and returning', () => {
    const shown = onPoll({ phase: 'shown' })
    expect(after(shown, { type: 'skip' }, { type: 'back' }).activities).toEqual(shown.activities)
  })

  it('skips clicks and steps at once', () => {
    expect(after(aSession({
      place: { slide: 'roles', click: 0 },
    }), { type: 'skip' }).place).toEqual({ slide: 'poll', click: 0 })
    expect(after(onPoll({ phase: 'closed' }), { type: 'skip' }).place.slide).toBe('close')
  })

  it('jumps outside the agenda and comes back to where the room was', () => {
    const outside = after(aSession({
      place: { slide: 'roles', click: 2 },
      agendaSlide: 'roles',
    }), { type: 'jump', slide: 'pay' })
    expect(outside).toMatchObject({
      place: { slide: 'pay', click: 0 },
      agendaSlide: 'roles',
    })
    expect(after(outside, { type: 'back' }).place.slide).toBe('roles')
    expect(after(outside, { type: 'next' }, { type: 'next' }).place.slide).toBe('roles')
  })

  it('keeps a jump within the clicks of its slide', () => {
    expect(after(aSession(), { type: 'jump', slide: 'roles', click: 99 }).place).toEqual({ slide: 'roles', click: 2 })
  })

  it('refuses a slide that the deck does not have', () => {
    expect(refusal(aSession(), { type: 'jump', slide: 'nowhere' })).toBe('unknown-slide')
  })

  it('shows the slide again when the room moves on from a blank stage', () => {
    expect(after(aSession(), { type: 'screen', screen: 'blank' }, { type: 'next' }).screen).toBe('slide')
  })
})

describe('a blank stage', () => {
  it('shows its slide again with the step that Next takes on it', () => {
    expect(after(onPoll({ phase: 'closed' }), { type: 'screen', screen: 'blank' }, { type: 'next' })).toMatchObject({ screen: 'slide', activities: { K1: { phase: 'shown' } } })
  })
})

describe('leaving an open poll', () => {
  const open = onPoll({ phase: 'open' })

  it.each([
    { type: 'skip' },
    { type: 'back' },
    { type: 'jump', slide: 'pay' },
  ] satisfies SessionCommand[])('asks before $type', (command) => {
    const asked = after(open, command)
    expect(asked.place.slide).toBe('poll')
    expect(asked.asking?.activity).toBe('K1')
  })

  it('closes it and goes', () => {
    const gone = after(open, { type: 'skip' }, { type: 'leave', choice: 'close' })
    expect(gone).toMatchObject({
      place: { slide: 'close' },
      asking: null,
      activities: {
        K1: { phase: 'closed' },
      },
    })
  })

  it('leaves it open and goes', () => {
    const gone = after(open, { type: 'skip' }, { type: 'leave', choice: 'leave-open' })
    expect(gone).toMatchObject({
      place: { slide: 'close' },
      activities: {
        K1: { phase: 'open' },
      },
    })
  })

  it('stays', () => {
    expect(after(open, { type: 'skip' }, { type: 'leave', choice: 'stay' })).toMatchObject({
      place: { slide: 'poll' },
      asking: null,
    })
  })

  it('takes the same command again for a yes', () => {
    expect(after(open, { type: 'back' }, { type: 'back' })).toMatchObject({
      place: { slide: 'roles' },
      asking: null,
    })
  })

  it('forgets the question when Next closes the poll', () => {
    expect(after(open, { type: 'skip' }, { type: 'next' })).toMatchObject({
      asking: null,
      activities: {
        K1: { phase: 'closed' },
      },
    })
  })

  it('has nothing to answer when nothing was asked', () => {
    expect(refusal(open, { type: 'leave', choice: 'close' })).toBe('not-now')
  })
})

describe('steps of an activity', () => {
  it.each([
    ['waiting', ['open']],
    ['open', ['close']],
    ['closed', ['open', 'show', 'talk', 'vote-again']],
    ['shown', ['explain', 'talk', 'vote-again']],
    ['explained', ['vote-again']],
  ] as const)('from %s are %j and no others', (phase, allowed) => {
    const all = [
      'open',
      'close',
      'show',
      'explain',
      'talk',
      'vote-again',
    ] as const
    const possible = all.filter(type => refusal(onPoll({ phase }), { type, activity: 'K1' }) === null)
    expect(possible).toEqual(all.filter(type => (allowed as readonly string[]).includes(type)))
  })

  it('opens a second round when voting again', () => {
    expect(after(onPoll({ phase: 'explained' }), { type: 'vote-again', activity: 'K1' }).activities.K1).toMatchObject({ phase: 'open', round: 2, talkEndsAt: null, step: 0 })
  })

  it('gives the talk step its end on the clock', () => {
    expect(after(onPoll({ phase: 'closed' }), { type: 'talk', activity: 'K1' }).activities.K1!.talkEndsAt).toBe(around.now + 90_000)
  })

  it('explains nothing without a key', () => {
    const keyless = surroundings([
      aPoll({ key: null }),
    ])
    expect(applyCommand(onPoll({ phase: 'shown' }, keyless), { type: 'explain', activity: 'K1' }, keyless).ok).toBe(false)
  })

  it('knows no activity without an exercise', () => {
    expect(refusal(aSession(), { type: 'open', activity: 'K9' })).toBe('unknown-activity')
  })
})

describe('taking responses', () => {
  const poll = aPoll()

  it.each([
    'waiting',
    'closed',
    'shown',
    'explained',
  ] as const)('refuses them while %s', (phase) => {
    expect(takesResponses(onPoll({ phase }), poll, 1)).toBe(false)
  })

  it('takes them for the open round only', () => {
    const second = onPoll({ phase: 'open', round: 2 })
    expect([1, 2, 3].map(round => takesResponses(second, poll, round))).toEqual([false, true, false])
  })

  it('takes the arrival answer from the first minute to the end', () => {
    const side = aPoll({ id: 'side', opens: 'on-join' })
    expect(takesResponses(aSession(), side, 1)).toBe(true)
    expect(takesResponses(aSession({ endedAt: 1 }), side, 1)).toBe(false)
  })
})

describe('the end', () => {
  it('takes no command and no response any more', () => {
    const ended = after(onPoll({ phase: 'open' }), { type: 'end-session' })
    expect(ended.endedAt).toBe(around.now)
    expect(refusal(ended, { type: 'next' })).toBe('ended')
    expect(takesResponses(ended, aPoll(), 1)).toBe(false)
    expect(opensWithSlide(ended, around)).toBeNull()
  })
})

describe('opening with the slide', () => {
  it('asks only for a waiting poll that opens with its slide', () => {
    expect(opensWithSlide(onPoll({ phase: 'waiting' }), around)).toBe('K1')
    expect(opensWithSlide(onPoll({ phase: 'closed' }), around)).toBeNull()
    expect(opensWithSlide(aSession(), around)).toBeNull()
    const byHand = surroundings([
      aPoll({ opens: 'by-hand' }),
    ])
    expect(opensWithSlide(onPoll({}, byHand), byHand)).toBeNull()
  })
})

describe('changing the agenda', () => {
  it('keeps the place and changes what comes next', () => {
    const changed = after(aSession(), { type: 'agenda', agenda: '45' })
    expect(changed.place.slide).toBe('join')
    expect(after(changed, { type: 'next' }).place.slide).toBe('poll')
  })

  it('refuses an agenda that the workshop does not have', () => {
    expect(refusal(aSession(), { type: 'agenda', agenda: '120' })).toBe('invalid-payload')
  })
})
