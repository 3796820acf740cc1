import type { SessionBrief } from '../../live/domain/shelf.ts'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import SessionsSheet from '../../console/panels/SessionsSheet.vue'
import { useSessions } from '../../console/useSessions.ts'

let unmount = () => {}
afterEach(() => unmount())

function aBrief(with_: Partial<SessionBrief> = {}): SessionBrief {
  return { code: 'BCDF', createdAt: Date.UTC(2026, 10, 23, 9, 30), endedAt: null, agenda: '60', participants: 12, rehearsed: false, current: false, archived: false, ...with_ }
}

const LIST = [aBrief({ code: 'KXQ4', current: true }), aBrief({ endedAt: 5 }), aBrief({ code: 'OLDY', endedAt: 5, archived: true, rehearsed: true })]

async function open(answers: unknown[] = [{ sessions: LIST }]) {
  const asked: string[] = []
  const sessions = useSessions(async (path, init) => {
    asked.push([init?.method ?? 'GET', path, init?.body].filter(Boolean).join(' '))
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    return { ok: true, json: async () => answer === undefined ? Promise.reject(new Error('no JSON')) : answer }
  })
  const page = mount(SessionsSheet, { props: { sessions }, attachTo: document.body })
  unmount = () => page.unmount()
  await flushPromises()
  const tap = async (name: string) => {
    await page.findAll('button').find(each => (each.attributes('aria-label') ?? each.text()) === name)!.trigger('click')
    await flushPromises()
  }
  return { page, asked, tap }
}

describe('the sessions on the console', () => {
  it('shows the one that runs, the earlier ones, and the archive, each with its downloads', async () => {
    const { page } = await open()
    expect(page.findAll('li h3').map(each => each.text())).toEqual(['KXQ4', 'BCDF', 'OLDY'])
    expect(page.text()).toContain('12 people answered · runs now')
    expect(page.get('details').text()).toContain('a rehearsal')
    expect(page.findAll('a').map(each => each.attributes('href'))).toContain('/api/sessions/BCDF/report.csv')
    const names = page.findAll('li button').map(each => each.attributes('aria-label'))
    expect(names).toEqual(['Delete KXQ4', 'Resume BCDF', 'Archive BCDF', 'Delete BCDF', 'Resume OLDY', 'Back to the list OLDY', 'Delete OLDY'])
  })

  it('asks before it deletes, and deletes nothing when the answer is no', async () => {
    const { page, asked, tap } = await open()
    await tap('Delete BCDF')
    expect(page.text()).toContain('Delete session BCDF?')
    await tap('Cancel')
    expect(asked).toEqual(['GET /api/sessions'])
    await tap('Delete BCDF')
    await tap('Delete it for good')
    expect(asked.at(-1)).toBe('POST /api/sessions/BCDF {"action":"delete"}')
  })

  it('says that resuming ends the one that runs', async () => {
    const { page, asked, tap } = await open()
    await tap('Resume BCDF')
    expect(page.text()).toContain('Session KXQ4 ends; its answers are kept.')
    await tap('Go on with it')
    expect(asked.at(-1)).toBe('POST /api/sessions/BCDF {"action":"resume"}')
  })

  it('puts away at once, since that can be taken back', async () => {
    const { asked, tap } = await open()
    await tap('Archive BCDF')
    expect(asked.at(-1)).toBe('POST /api/sessions/BCDF {"action":"archive"}')
  })

  it('says in words why something came to nothing, and keeps the list', async () => {
    const { page, tap } = await open([{ sessions: LIST }, { code: 'not-now' }, undefined])
    await tap('Archive BCDF')
    expect(page.get('[role=alert]').text()).toContain('not possible at this step')
    await tap('Archive BCDF')
    expect(page.get('[role=alert]').text()).toContain('The laptop did not answer')
    expect(page.findAll('li h3')).toHaveLength(3)
  })
})
