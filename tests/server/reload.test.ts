import type { LiveClient } from '../helpers/liveClient.ts'
import type { TestServer } from '../helpers/testServer.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aPoll, DECK, surroundings } from '../helpers/domainBuilders.ts'
import { connect } from '../helpers/liveClient.ts'
import { startTestServer } from '../helpers/testServer.ts'

describe('edited content', () => {
  let server: TestServer
  let facilitator: LiveClient<'facilitator'>
  let stage: LiveClient<'stage'>

  beforeEach(async () => {
    server = await startTestServer()
    facilitator = await connect(server, 'facilitator')
    stage = await connect(server, 'stage')
  })
  afterEach(() => server.dispose())

  it('reaches phones, stage and console, and loses no response', async () => {
    const phone = await connect(server, 'participant')
    await facilitator.command({ type: 'jump', slide: 'poll' })
    await facilitator.command({ type: 'open', activity: 'K1' })
    await phone.answer(['b'], { activity: 'K1' })
    await server.reload(surroundings([aPoll({ question: 'What is it now?' })]))
    await phone.view(view => view.activity?.face.question === 'What is it now?')
    await facilitator.view(view => view.live?.tallies[0]?.responses === 1)
    await expect.poll(() => stage.content()?.faces.K1?.question).toBe('What is it now?')
    await expect.poll(() => facilitator.content()?.faces.K1?.question).toBe('What is it now?')
  })

  it('keeps the place when the slide of the room is gone', async () => {
    await facilitator.command({ type: 'jump', slide: 'close' })
    await server.reload({ deck: DECK.filter(({ alias }) => alias !== 'close') })
    await stage.view(view => view.position.slide === 'poll')
    expect(stage.newest().session.code).toBe(facilitator.joined().view.session.code)
  })

  it('keeps the session where it is when its slide moved to another number', async () => {
    await facilitator.command({ type: 'next' })
    await server.reload({ deck: [...DECK].reverse() })
    await stage.view(view => view.position.slide === 'roles')
  })

  it('is there for whoever joins later, also after a restart', async () => {
    const { code } = facilitator.newest().session
    await facilitator.command({ type: 'jump', slide: 'roles', click: 1 })
    server = await server.restart()
    const back = await connect(server, 'stage')
    expect(back.newest()).toMatchObject({ session: { code }, position: { slide: 'roles', click: 1 } })
  })
})
