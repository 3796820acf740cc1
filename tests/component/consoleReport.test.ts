import type { Annotation, Annotations } from '../../live/domain/annotations.ts'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import NoteButton from '../../console/panels/NoteButton.vue'
import ReportSheet from '../../console/panels/ReportSheet.vue'

const NOTE = { id: 'n1', at: Date.UTC(2026, 10, 23, 9), slide: 'poll', text: 'Ask about May' }
let kept: Annotations
let sent: Annotation[]
let status: number

beforeEach(() => {
  kept = { notes: [NOTE], words: { agreement: 'We meet in May.' }, tables: false }
  sent = []
  status = 200
  vi.stubGlobal('fetch', async (_: string, init?: RequestInit) => {
    if (init?.body)
      sent.push(JSON.parse(String(init.body)) as Annotation)
    if (status === 0)
      throw new TypeError('no network')
    return new Response(JSON.stringify(kept), { status })
  })
})
afterEach(() => vi.unstubAllGlobals())

const sheet = () => mount(ReportSheet, { props: { code: 'KXQ4', slides: [] }, attachTo: document.body })
const button = () => mount(NoteButton, { props: { code: 'KXQ4' }, attachTo: document.body })

describe('the report on the console', () => {
  it('leads to the client’s files and to the facilitator’s own', async () => {
    const wrapper = sheet()
    await flushPromises()
    expect(wrapper.findAll('a').map(link => link.attributes('href'))).toEqual(['report.html', 'report.pdf', 'client.csv', 'report.csv', 'report.json'].map(file => `/api/sessions/KXQ4/${file}`))
  })

  it('shows what was written, and saves words when their field is left', async () => {
    const wrapper = sheet()
    await flushPromises()
    const [agreement] = wrapper.findAll('textarea')
    expect(agreement!.element.value).toBe('We meet in May.')
    expect(wrapper.text()).toContain('Ask about May')
    await agreement!.setValue('We meet in June.')
    await flushPromises()
    expect(sent).toEqual([{ type: 'words', part: 'agreement', text: 'We meet in June.' }])
    expect(wrapper.text()).toContain('Saved')
  })

  it('keeps words that could not be saved, and says so', async () => {
    const wrapper = sheet()
    await flushPromises()
    status = 0
    const [agreement] = wrapper.findAll('textarea')
    await agreement!.setValue('We meet in June.')
    await flushPromises()
    expect(agreement!.element.value).toBe('We meet in June.')
    expect(wrapper.text()).toContain('Not saved')
  })

  it('says when what was written before cannot be read, and offers no empty fields over it', async () => {
    status = 503
    const wrapper = sheet()
    await flushPromises()
    expect(wrapper.find('[role=alert]').text()).toContain('could not be read')
    expect(wrapper.findAll('textarea')).toHaveLength(0)
  })
})

describe('the note button', () => {
  async function write(wrapper: ReturnType<typeof button>, text: string) {
    await wrapper.find('textarea').setValue(text)
    await wrapper.find('form').trigger('submit')
    await flushPromises()
  }

  it('saves a note and closes', async () => {
    const wrapper = button()
    await wrapper.find('button').trigger('click')
    await write(wrapper, 'Ask the sponsor')
    expect(sent).toEqual([{ type: 'note', id: expect.stringMatching(/^[\w-]{1,40}$/), text: 'Ask the sponsor' }])
    expect(wrapper.find('dialog').exists()).toBe(false)
    expect(wrapper.find('[role=status]').text()).toBe('Saved')
  })

  it('sends the same note again where the laptop did not answer, so that it is kept once', async () => {
    const wrapper = button()
    await wrapper.find('button').trigger('click')
    status = 0
    await write(wrapper, 'Ask the sponsor')
    expect(wrapper.find('[role=alert]').text()).toContain('Not saved')
    status = 200
    await write(wrapper, 'Ask the sponsor')
    expect(sent[0]).toEqual(sent[1])
    await wrapper.find('button').trigger('click')
    await write(wrapper, 'Another')
    expect(sent[2]).not.toMatchObject({ id: (sent[0] as { id: string }).id })
  })

  it('sends no empty note', async () => {
    const wrapper = button()
    await wrapper.find('button').trigger('click')
    await write(wrapper, '   ')
    expect(sent).toEqual([])
  })
})
