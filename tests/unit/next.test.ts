import type { PollExercise } from '../../live/domain/activities/poll.ts'
import type { NextStep } from '../../live/domain/next.ts'
import type { ActivityState, Session } from '../../live/domain/session.ts'
import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../live/domain/command.ts'
import { nextStep } from '../../live/domain/next.ts'
import { aCheck, aSecondLook } from '../helpers/checkBuilders.ts'
import { aPoll, aSession, aSlide, aWorkshop, onPoll, surroundings } from '../helpers/domainBuilders.ts'

const leave: NextStep = { type: 'slide', slide: 'close' }
const step = (type: 'open' | 'close' | 'talk' | 'vote-again' | 'show' | 'explain'): NextStep => ({ type, activity: 'K1' })

const keyed = aPoll()
const keyless = aPoll({ key: null })
const twice = aPoll({ vote: 'twice' })
const twiceKeyless = aPoll({ vote: 'twice', key: null })
const many = aPoll({
  select: 'many',
  key: ['a', 'b'],
})
const byHand = aPoll({ opens: 'by-hand' })

describe('what Next does on a poll slide', () => {
  const table: [string, PollExercise, Partial<ActivityState>, NextStep][] = [
    ['a poll that waits opens', keyed, { phase: 'waiting' }, step('open')],
    ['a poll opened by hand opens', byHand, { phase: 'waiting' }, step('open')],
    ['an open poll closes', keyed, { phase: 'open' }, step('close')],
    ['a closed poll is shown', keyed, { phase: 'closed' }, step('show')],
    ['a shown poll with a key is explained', keyed, { phase: 'shown' }, step('explain')],
    ['a shown poll without a key is left', keyless, { phase: 'shown' }, leave],
    ['an explained poll is left', keyed, { phase: 'explained' }, leave],
    ['multiple choice goes the same way: close', many, { phase: 'open' }, step('close')],
    ['multiple choice goes the same way: explain', many, { phase: 'shown' }, step('explain')],
    ['a two-vote poll opens its first vote', twice, { phase: 'waiting' }, step('open')],
    ['a two-vote poll closes its first vote', twice, { phase: 'open' }, step('close')],
    ['a two-vote poll asks to talk after the first vote', twice, { phase: 'closed' }, step('talk')],
    ['a two-vote poll votes again after the talk', twice, { phase: 'closed', talkEndsAt: 1 }, step('vote-again')],
    ['a two-vote poll closes its second vote', twice, { phase: 'open', round: 2 }, step('close')],
    ['a two-vote poll is shown after the second vote', twice, { phase: 'closed', round: 2 }, step('show')],
    ['a two-vote poll without a key talks too', twiceKeyless, { phase: 'closed' }, step('talk')],
    ['a two-vote poll without a key is left once shown', twiceKeyless, { phase: 'shown', round: 2 }, leave],
    ['a two-vote poll shown early by hand is explained', twice, { phase: 'shown', round: 1 }, step('explain')],
    ['a re-vote of a one-vote poll closes', keyed, { phase: 'open', round: 2 }, step('close')],
    ['a re-vote of a one-vote poll is shown without another talk', keyed, { phase: 'closed', round: 3 }, step('show')],
  ]

  it.each(table)('%s', (_, exercise, state, expected) => {
    const around = surroundings([exercise])
    expect(nextStep(onPoll(state, around), around)).toEqual(expected)
  })
})

describe('what Next does on the slide of a check', () => {
  const next = (exercise: ReturnType<typeof aCheck>, state: Partial<ActivityState>) => {
    const around = surroundings([{ ...exercise, id: 'K1' }])
    return nextStep(onPoll(state, around), around)
  }

  it('opens and closes a first look, and leaves its result hidden until the second', () => {
    expect(next(aCheck(), { phase: 'waiting' })).toEqual(step('open'))
    expect(next(aCheck(), { phase: 'open' })).toEqual(step('close'))
    expect(next(aCheck(), { phase: 'closed' })).toEqual(leave)
  })

  it('shows and explains a second look page by page', () => {
    expect(next(aSecondLook(), { phase: 'closed' })).toEqual(step('show'))
    expect(next(aSecondLook(), { phase: 'shown', step: 0 })).toEqual({ type: 'step', activity: 'K1' })
    expect(next(aSecondLook(), { phase: 'shown', step: 1 })).toEqual(step('explain'))
    expect(next(aSecondLook(), { phase: 'explained', step: 1 })).toEqual({ type: 'step', activity: 'K1' })
    expect(next(aSecondLook(), { phase: 'explained', step: 2 })).toEqual(leave)
  })
})

describe('what Next does elsewhere', () => {
  const around = surroundings()
  const at = (slide: string, click = 0, with_: Partial<Session> = {}) => aSession({
    place: { slide, click },
    agendaSlide: slide,
    ...with_,
  }, around)

  const table: [string, Session, NextStep][] = [
    ['a slide without clicks leads to the next of the agenda', at('join'), { type: 'slide', slide: 'roles' }],
    ['clicks come before the next slide', at('roles', 0), { type: 'click' }],
    ['the last click is still a click', at('roles', 1), { type: 'click' }],
    ['a complete slide leads on', at('roles', 2), { type: 'slide', slide: 'poll' }],
    ['the last slide is the end', at('close'), { type: 'end' }],
    ['another agenda leads over other slides', at('join', 0, { agenda: '45' }), { type: 'slide', slide: 'poll' }],
    ['a slide outside the agenda is completed first', at('pay', 0, { agendaSlide: 'roles' }), { type: 'click' }],
    ['a slide outside the agenda leads back to where the room was', at('pay', 1, { agendaSlide: 'roles' }), { type: 'slide', slide: 'roles' }],
    ['a slide that the new agenda dropped leads to its first later slide', at('roles', 2, { agenda: '45' }), { type: 'slide', slide: 'poll' }],
    ['outside with nothing later in the agenda is the end', at('pay', 1, { agendaSlide: 'gone' }), { type: 'end' }],
    ['an unknown agenda is the whole deck', at('close', 0, { agenda: 'gone' }), { type: 'slide', slide: 'pay' }],
  ]

  it.each(table)('%s', (_, session, expected) => {
    expect(nextStep(session, around)).toEqual(expected)
  })

  it('walks past polls of another profile', () => {
    const career = surroundings([
      aPoll({ profile: 'career' }),
    ])
    expect(nextStep(aSession({
      place: { slide: 'roles', click: 2 },
    }, career), career)).toEqual(leave)
  })

  it('keeps polls of the workshop\'s own profile', () => {
    const career = surroundings([
      aPoll({ profile: 'career' }),
    ], {
      workshop: aWorkshop({ profile: 'career' }),
    })
    expect(nextStep(aSession({
      place: { slide: 'roles', click: 2 },
    }, career), career)).toEqual({ type: 'slide', slide: 'poll' })
  })

  it('ignores an exercise that the content no longer has', () => {
    const without = surroundings([])
    expect(nextStep(onPoll({}, without), without)).toEqual(leave)
  })

  it('takes the clicks of an activity slide before its steps', () => {
    const clicky = surroundings([keyed], {
      deck: [
        aSlide('poll', { exercise: 'K1', clicks: 1 }),
        aSlide('close'),
      ],
    })
    expect(nextStep(onPoll({}, clicky), clicky)).toEqual({ type: 'click' })
  })
})

describe('a whole day of Next', () => {
  it.each([
    ['one vote', keyed, ['slide', 'click', 'click', 'slide', 'open', 'close', 'show', 'explain', 'slide']],
    ['no key', keyless, ['slide', 'click', 'click', 'slide', 'open', 'close', 'show', 'slide']],
    ['two votes', twice, ['slide', 'click', 'click', 'slide', 'open', 'close', 'talk', 'vote-again', 'close', 'show', 'explain', 'slide']],
  ] as const)('with %s goes from the first slide to the end', (_, exercise, expected) => {
    const around = surroundings([exercise])
    let session = aSession({}, around)
    const walked: string[] = []
    for (let todo = nextStep(session, around); todo.type !== 'end'; todo = nextStep(session, around)) {
      walked.push(todo.type)
      const after = applyCommand(session, { type: 'next' }, around)
      if (!after.ok)
        throw new Error(after.error.code)
      session = after.value
    }
    expect(walked).toEqual(expected)
    expect(session.place.slide).toBe('close')
    expect(applyCommand(session, { type: 'next' }, around)).toEqual({
      ok: false,
      error: { code: 'not-now' },
    })
  })
})
