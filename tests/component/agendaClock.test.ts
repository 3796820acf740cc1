import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import PanelClock from '../../components/live/PanelClock.vue'
import { endOfRoom } from '../../console/clockTime.ts'
import { slideAfter } from '../../console/nextText.ts'
import ClockBar from '../../console/panels/ClockBar.vue'
import { atMinute, jump, MINUTE, T0, told } from '../helpers/agendaBuilders.ts'
import { aFacilitatorContent, aFacilitatorView } from '../helpers/facilitatorBuilders.ts'

afterEach(() => vi.useRealTimers())

const started: Parameters<typeof told> = [[0, jump('purpose')]]
const viewOf = (...commands: Parameters<typeof told>) => aFacilitatorView({ session: told(...commands), around: atMinute(0) })
const content = aFacilitatorContent(atMinute(0))

/** The console's clock, read at a minute of the server's clock. */
function bar(minute: number, ...commands: Parameters<typeof told>) {
  const time = { now: T0 + minute * MINUTE }
  const page = mount(ClockBar, { props: { view: viewOf(...commands), content, serverNow: () => time.now }, attachTo: document.body })
  const button = (name: string | RegExp) => page.findAll('button').find(each => typeof name === 'string' ? each.text() === name : name.test(each.text()))!
  return { page, button, time, line: () => page.get('.line').text().replace(/\s+/g, ' '), sent: () => (page.emitted('run') ?? []).map(([command]) => command) }
}

describe('the clock on the console', () => {
  it('says how long it has run, how far it is off, until when, and in which block', () => {
    const { line } = bar(4, ...started)
    expect(line()).toMatch(/^Agenda and clock ?00:04 2 min behind ?until \d\d:\d\d ?Open: 4 of 2 min$/)
  })

  it.each([
    [1, started, '00:01 on time'],
    [1.5, [...started, [1, jump('sort')] as const], '00:01 1 min ahead'],
    [12, started, '00:12 1 min over'],
    [0, [], '--:-- not started'],
  ] as [number, Parameters<typeof told>, string][])('at minute %d after %j says %s', (minute, commands, words) => {
    expect(bar(minute, ...commands).line()).toContain(words)
  })

  it('goes on by the clock of the server, without a new view', async () => {
    vi.useFakeTimers()
    const { line, time } = bar(1, ...started)
    time.now = T0 + 4 * MINUTE
    await vi.advanceTimersByTimeAsync(1100)
    expect(line()).toContain('00:04 2 min behind')
  })

  it('offers the cut as one tap, and takes it back with another', async () => {
    const { page, button, sent } = bar(5, ...started)
    await button('3 min behind: drop the case?').trigger('click')
    expect(sent()).toEqual([{ type: 'cut', cut: 'case-2', taken: true }])
    await page.setProps({ view: viewOf(...started, [5, { type: 'cut', cut: 'case-2', taken: true }]) })
    expect(page.get('[role=status]').text()).toContain('Drop the case: 2 min won.')
    await button('Undo').trigger('click')
    expect(sent().at(-1)).toEqual({ type: 'cut', cut: 'case-2', taken: false })
  })

  it('offers nothing in time, and nothing once the session has ended', () => {
    expect(bar(1, ...started).page.findAll('button')).toHaveLength(1)
    expect(bar(60, ...started, [9, { type: 'end-session' }]).page.findAll('button')).toHaveLength(1)
  })
})

describe('the agenda on the console', () => {
  it('has the activities in order with their next step, and jumps to any slide', async () => {
    const { button, page, sent } = bar(1, ...started, [1, jump('sort')], [1, { type: 'open', activity: 'role-sort' }])
    await button(/^Agenda and clock/).trigger('click')
    await nextTick()
    expect(page.findAll('.slide').map(each => each.text())).toEqual([
      'Title of cover',
      'Title of purpose',
      'Title of change',
      'Title of sortPeople are sorting. Next: lets tables sort together',
      'Title of caseNot open yet. Next: opens the vote',
      'Title of close',
    ])
    await button(/^Title of case/).trigger('click')
    expect(sent()).toEqual([{ type: 'jump', slide: 'case' }])
  })

  it('marks where the room is and where it should be', async () => {
    const { button, page } = bar(4.5, ...started)
    await button(/^Agenda and clock/).trigger('click')
    expect(page.findAll('h3 em').map(each => [each.element.parentElement!.textContent!.trim().split(' ')[0], each.text()])).toEqual([['Open', 'here'], ['Tables', 'should be here']])
  })

  it('sets until when the room is ours by the server\'s day, and takes it back', async () => {
    const { button, page, sent } = bar(1, ...started)
    await button(/^Agenda and clock/).trigger('click')
    const field = page.get('input[type=time]')
    await field.setValue('15:30')
    await field.setValue('')
    expect(sent()).toEqual([{ type: 'room-until', endsAt: endOfRoom('15:30', T0 + MINUTE) }, { type: 'room-until', endsAt: null }])
  })

  it('starts the clock by hand, and takes any cut that still wins its minutes', async () => {
    const { button, page, sent } = bar(5.5, ...started, [5, jump('case')])
    await button(/^Agenda and clock/).trigger('click')
    await button('Start the clock again').trigger('click')
    const cuts = page.findAll('.cuts li')
    expect(cuts.map(each => [each.get('span').text(), each.get('button').attributes('aria-disabled')])).toEqual([
      ['Shorten the tables (1 min)', 'true'],
      ['Drop the case (2 min)', 'true'],
      ['Leave out the change (1 min)', 'true'],
    ])
    await cuts[0]!.get('button').trigger('click')
    expect(sent()).toEqual([{ type: 'start-clock' }])
  })

  it('says which slides are left out, and what comes after them', async () => {
    const view = viewOf(...started, [0, { type: 'cut', cut: 'open-3', taken: true }])
    expect(slideAfter(view, content)?.alias).toBe('sort')
    const { button, page } = bar(1, ...started, [0, { type: 'cut', cut: 'open-3', taken: true }])
    await button(/^Agenda and clock/).trigger('click')
    expect(page.findAll('.slide')[2]!.text()).toBe('Title of changeleft out')
  })
})

it('stands in presenter view with the same offer', async () => {
  const { plan } = viewOf(...started)
  const panel = mount(PanelClock, { props: { plan: plan!, slide: 'purpose', serverNow: () => T0 + 5 * MINUTE } })
  expect(panel.get('[role=group]').attributes('aria-label')).toBe('The clock')
  await panel.get('button').trigger('click')
  expect(panel.emitted('cut')).toEqual([['case-2', true]])
})

it.each([
  ['14:00', 1, '13:30', 1],
  ['01:15', 1, '23:30', 2],
  ['25:00', 1, '12:00', null],
  ['', 1, '12:00', null],
])('the room until %s is on day %i or the next, asked at %s', (time, day, now, expected) => {
  const at = (clock: string, day: number) => new Date(2026, 10, day, ...clock.split(':').map(Number) as [number, number]).getTime()
  expect(endOfRoom(time, at(now, day))).toBe(expected === null ? null : at(time, expected))
})
