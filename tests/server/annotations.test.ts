import type { Annotation, Annotations } from '../../live/domain/annotations.ts'
import type { Report } from '../../live/domain/report.ts'
import type { LiveClient } from '../helpers/liveClient.ts'
import type { TestServer } from '../helpers/testServer.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connect, participantCookie } from '../helpers/liveClient.ts'
import { startTestServer } from '../helpers/testServer.ts'

describe('what the facilitator writes for a report', () => {
  let server: TestServer
  let facilitator: LiveClient<'facilitator'>
  let code: string

  beforeEach(async () => {
    server = await startTestServer()
    facilitator = await connect(server, 'facilitator')
    code = facilitator.newest().session.code
  })
  afterEach(() => server.dispose())

  const address = (of = code) => `${server.url}/api/sessions/${of}/annotations`
  const post = (annotation: Annotation | object, { cookie = facilitator.cookie, of = code, origin = server.url } = {}) =>
    fetch(address(of), { method: 'POST', headers: { cookie, origin, 'content-type': 'application/json' }, body: JSON.stringify(annotation) })
  const words = { type: 'words', part: 'agreement', text: 'We meet again in May.' } as const

  it('is there after a restart, in the report and for the console', async () => {
    expect((await post(words)).status).toBe(200)
    expect((await post({ type: 'note', id: 'n1', text: 'Ask about the sponsor.' })).status).toBe(200)
    server = await server.restart()
    const kept = await (await fetch(address(), { headers: { cookie: facilitator.cookie } })).json() as Annotations
    expect(kept).toMatchObject({ words: { agreement: words.text }, tables: false, notes: [{ id: 'n1', slide: 'join', text: 'Ask about the sponsor.' }] })
    const { annotations } = await (await fetch(`${server.url}/api/sessions/${code}/report.json`, { headers: { cookie: facilitator.cookie } })).json() as Report
    expect(annotations).toMatchObject({ words: kept.words, notes: [{ slide: 'join', text: 'Ask about the sponsor.', minute: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/) }] })
  })

  it('can be written for a session that is over, and the one that runs goes on', async () => {
    await facilitator.command({ type: 'new-session' })
    const { session } = await facilitator.view(view => view.session.code !== code)
    expect((await post(words)).status).toBe(200)
    expect(await (await fetch(address(session.code), { headers: { cookie: facilitator.cookie } })).json()).toMatchObject({ words: {} })
    expect((await facilitator.command({ type: 'next' })).ok).toBe(true)
  })

  it('is refused from every other seat, from another site, and in another shape', async () => {
    for (const cookie of ['', await participantCookie(server), 'facilitator=me.forged']) {
      expect((await post(words, { cookie })).status).toBe(403)
      expect((await fetch(address(), { headers: { cookie } })).status).toBe(403)
    }
    expect((await post(words, { origin: 'https://elsewhere.example' })).status).toBe(403)
    expect((await post({ type: 'words', part: 'cover', text: 'x' })).status).toBe(400)
    expect((await post({ ...words, text: 'x'.repeat(5000) })).status).toBe(400)
    expect((await post(words, { of: 'ZZZZ' })).status).toBe(404)
    expect(await (await fetch(address(), { headers: { cookie: facilitator.cookie } })).json()).toMatchObject({ notes: [], words: {} })
  })
})
