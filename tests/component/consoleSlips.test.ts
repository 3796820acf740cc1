import type { SlipRequest } from '../../live/domain/slips.ts'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import SlipsSheet from '../../console/panels/SlipsSheet.vue'
import TablesPanel from '../../console/panels/TablesPanel.vue'
import { poll } from '../../live/domain/activities/poll.ts'
import { aPoll, aSession } from '../helpers/domainBuilders.ts'
import { aFacilitatorView } from '../helpers/facilitatorBuilders.ts'

let unmount = () => {}
afterEach(() => unmount())

const QUESTIONS = [{ id: 'K1', question: 'First?' }, { id: 'K2', question: 'Second?' }]

/** A sheet whose server keeps slips by question and round, as the real one does. */
async function aSheet(fail: 'lost' | null = null) {
  const kept = new Map<string, { slip: number, answer: NonNullable<SlipRequest['entry']>['answer'] }[]>()
  const ask = vi.fn(async ({ activity, round = 2, entry }: SlipRequest) => {
    if (fail !== null && entry !== undefined)
      return { ok: false as const, error: { code: fail } }
    const key = `${activity} ${round}`
    const others = (kept.get(key) ?? []).filter(({ slip }) => slip !== entry?.slip)
    if (entry !== undefined)
      kept.set(key, entry.answer === null ? others : [...others, entry])
    return { ok: true as const, value: { face: poll.face(aPoll({ id: activity })), round, rounds: 2, slips: kept.get(key) ?? [] } }
  })
  const page = mount(SlipsSheet, { props: { ask, questions: QUESTIONS, activity: 'K1' }, attachTo: document.body })
  unmount = () => page.unmount()
  await flushPromises()
  return {
    ask,
    page,
    field: () => page.get<HTMLInputElement>('input'),
    said: () => page.get('[role=status]').text(),
    typed: () => page.findAll('.typed li').map(each => each.get('.slip').text().replace(/\s+/g, ' ')),
    async type(line: string) {
      await page.get('input').setValue(line)
      await page.get('form').trigger('submit')
      await flushPromises()
    },
  }
}

describe('slips', () => {
  it('are typed one after the other, with Enter alone', async () => {
    const { type, typed, field, said } = await aSheet()
    await type('7 b')
    expect([field().element.value, said()]).toEqual(['', 'Slip 7 saved.'])
    await type('8 ?')
    expect(typed()).toEqual(['7 B', '8 ?'])
  })

  it('that are wrong say why, and what was typed stays', async () => {
    const { type, field, said, ask } = await aSheet()
    ask.mockClear()
    await type('7 F')
    expect([field().element.value, said()]).toEqual(['7 F', 'Slip 7: there is no F. It is A, B, C or ?.'])
    expect(ask).not.toHaveBeenCalled()
  })

  it('that did not reach the server stay in the field', async () => {
    const { type, field, said } = await aSheet('lost')
    await type('7 B')
    expect(field().element.value).toBe('7 B')
    expect(said()).toContain('did not answer')
  })

  it('are changed by typing them again, which is said before, and taken back', async () => {
    const { type, typed, page, said } = await aSheet()
    await type('7 B')
    await page.get('input').setValue('7 C')
    expect(said()).toBe('Slip 7 says B so far: Enter changes it.')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(typed()).toEqual(['7 C'])
    await page.get('.back').trigger('click')
    await flushPromises()
    expect([typed(), said()]).toEqual([[], 'Slip 7 taken back.'])
  })

  it('belong to the question and the vote that are chosen', async () => {
    const { type, typed, page, ask } = await aSheet()
    await page.findAll('select')[1]!.setValue('1')
    await flushPromises()
    await type('7 B')
    expect(ask).toHaveBeenLastCalledWith({ activity: 'K1', round: 1, entry: { slip: 7, answer: ['b'] } })
    await page.findAll('select')[0]!.setValue('K2')
    await flushPromises()
    expect(typed()).toEqual([])
    expect(ask).toHaveBeenLastCalledWith({ activity: 'K2', round: undefined })
  })
})

describe('tables', () => {
  function aPanel(with_ = {}) {
    const view = { ...aFacilitatorView({ session: aSession(), room: { counts: { connected: 9, people: 10, simulated: 0, stages: 1, facilitators: 1 } } }), ...with_ }
    const page = mount(TablesPanel, { props: { view } })
    unmount = () => page.unmount()
    return { page, sent: () => page.emitted('run')?.flat() ?? [], button: (name: string) => page.findAll('button').find(each => each.text().includes(name)) }
  }

  it('are drawn by size, or by number, for the people who are here', async () => {
    const { page, sent, button } = aPanel()
    await button('Put 10 people at 3 tables')!.trigger('click')
    await page.get('select').setValue('tables')
    await page.get('input[type=number]').setValue('5')
    await button('Put 10 people at 5 tables')!.trigger('click')
    expect(sent()).toEqual([{ type: 'teams', tables: 3 }, { type: 'teams', tables: 5 }])
  })

  it('may be drawn again, or left to everybody', async () => {
    const { page, sent, button } = aPanel({ teams: 3 })
    expect(page.text()).toContain('There are 3 tables now')
    expect(button('Shuffle again')).toBeDefined()
    await button('Let everybody choose')!.trigger('click')
    expect(sent()).toEqual([{ type: 'teams', tables: null }])
  })

  it('let everyone move the cards where the facilitator says so', async () => {
    const { page, sent } = aPanel()
    await page.get('input[type=checkbox]').setValue(true)
    expect(sent()).toEqual([{ type: 'pen', pen: 'everyone' }])
  })
})
