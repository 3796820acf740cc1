import type { ActivityView, FacilitatorCommand } from '../../live/protocol.ts'
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deckKey } from '../../components/live/deckContext.ts'
import SortStage from '../../components/live/SortStage.vue'
import { anActivityView } from '../helpers/builders.ts'
import { aSortFace } from '../helpers/sortBuilders.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function aStage(with_: { responses?: number, handles?: boolean, activity?: ActivityView } = {}) {
  const sent: FacilitatorCommand[] = []
  const swipes = vi.fn()
  const slide = document.body.appendChild(document.createElement('div'))
  slide.addEventListener('pointerdown', swipes)
  const stage = mount(SortStage, {
    attachTo: slide,
    props: { activity: anActivityView({ face: aSortFace() }), responses: 0, handles: true, ...with_ },
    global: { provide: { [deckKey as symbol]: { oneScreen: null, send: (command: FacilitatorCommand) => void sent.push(command) } } },
  })
  return {
    stage,
    sent,
    swipes,
    start: () => stage.find('.start'),
    async tap(bin: string) {
      const radio = stage.get<HTMLInputElement>(`input[value="${bin}"]`)
      radio.element.focus()
      await radio.trigger('pointerdown')
      await radio.trigger('change')
      await radio.trigger('click', { detail: 1 })
      await vi.runAllTimersAsync()
    },
  }
}

describe('a sort on the stage alone', () => {
  it('is offered as long as nobody has answered on a phone, and only on the slide in view', () => {
    expect(aStage().start().exists()).toBe(true)
    expect(aStage({ responses: 1 }).start().exists()).toBe(false)
    expect(aStage({ handles: false }).start().exists()).toBe(false)
  })

  it('records what the room places as its decisions, card by card, and shows them at the end', async () => {
    const { stage, sent, start, tap } = aStage()
    await start().trigger('click')
    await tap('program')
    await tap('shared')
    await tap('operations')
    expect(sent.map(command => command.type === 'decide' && [command.item, command.decision?.choice])).toEqual([['R01', 'program'], ['R02', 'shared'], ['R03', 'operations']])
    expect(stage.get('.caption').text()).toBe('What we decided together')
    expect(stage.findAll('tbody tr')[1]!.text()).toContain('We decided: Shared')
  })

  it('goes on after a reload where the room was, and shows no result meanwhile', () => {
    const decisions = { R01: { choice: 'program', note: '' } }
    const { stage } = aStage({ activity: anActivityView({ face: aSortFace(), decisions }) })
    expect(stage.get('.card').text()).toBe('The whole text of R02')
    expect(stage.find('table').exists()).toBe(false)
  })

  it('goes back to the phones when somebody says so, whatever was placed', async () => {
    const decisions = { R01: { choice: 'program', note: '' } }
    const { stage, start } = aStage({ activity: anActivityView({ face: aSortFace(), decisions }) })
    await stage.get('.stop button').trigger('click')
    expect(start().exists()).toBe(true)
  })

  it('keeps a swipe on a card from the slides, and gives the focus back to the clicker', async () => {
    const { swipes, start, tap } = aStage()
    await start().trigger('click')
    await tap('program')
    expect(swipes).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(document.body)
  })

  it('works by keys: Enter goes on, to the bins of the next card', async () => {
    const { stage, start } = aStage()
    await start().trigger('click')
    const radio = stage.get<HTMLInputElement>('input[value=operations]')
    await radio.trigger('change')
    await radio.trigger('keydown', { key: 'Enter' })
    await vi.runAllTimersAsync()
    expect(stage.get('.card').text()).toBe('The whole text of R02')
    expect(document.activeElement?.tagName).toBe('INPUT')
  })
})
