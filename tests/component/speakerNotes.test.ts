import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { reachNotes } from '../../components/live/notesReach.ts'
import NotesPanel from '../../console/panels/NotesPanel.vue'
import { noteHtml } from '../../live/server/noteHtml.ts'
import { aSlide, DECK, onPoll, surroundings } from '../helpers/domainBuilders.ts'
import { aFacilitatorContent, aFacilitatorView } from '../helpers/facilitatorBuilders.ts'

const notes = noteHtml('SAY Vote.\n\nWHEN SPLIT Find somebody from the other side.\n\nWHEN AGREE Ask for the other side.')
const around = surroundings(undefined, { deck: DECK.map(slide => slide.alias === 'poll' ? aSlide('poll', { exercise: 'K1', notes }) : slide) })
const votes = (answers: string[]) => [answers.map((answer, at) => ({ participant: `p${at}`, answer: [answer] }))]

describe('the notes on the console', () => {
  it('tell every variant, labelled, before there is a result', () => {
    const view = aFacilitatorView({ session: onPoll({ phase: 'open' }, around), rounds: votes(['a', 'b', 'b']), around })
    const page = mount(NotesPanel, { props: { view, content: aFacilitatorContent(around) } })
    expect(page.get('.speaker-notes').attributes('data-result')).toBeUndefined()
    expect(page.findAll('.when').map(each => each.get('strong').text())).toEqual(['WHEN SPLIT', 'WHEN AGREE'])
  })

  it.each([
    ['split', ['a', 'b', 'b', 'c']],
    ['agree', ['b', 'b', 'b', 'b']],
  ])('are for a room that is %s once it has voted so', (condition, answers) => {
    const view = aFacilitatorView({ session: onPoll({ phase: 'closed' }, around), rounds: votes(answers), around })
    const page = mount(NotesPanel, { props: { view, content: aFacilitatorContent(around) } })
    expect(page.get('.speaker-notes').attributes('data-result')).toBe(condition)
  })
})

describe('the notes in presenter view', () => {
  it('get the same classes as on the console, also after they were drawn anew', async () => {
    const root = document.createElement('div')
    root.innerHTML = '<div class="slidev-note"><p>SAY Vote.</p><p>WHEN SPLIT Find somebody.</p></div>'
    const stop = reachNotes(root)
    expect([...root.querySelectorAll('p')].map(each => each.className)).toEqual(['', 'when when-split'])
    root.innerHTML = '<div class="slidev-note"><p>WHEN AGREE Ask.</p></div>'
    await expect.poll(() => root.querySelector('p')!.className).toBe('when when-agree')
    stop()
  })
})
