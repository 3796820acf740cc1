import type { Answer, Verdict } from '../../live/domain/activities/kind.ts'
import type { Exercise } from '../../live/domain/exercise.ts'
import type { LiveClient } from '../helpers/liveClient.ts'
import type { TestServer } from '../helpers/testServer.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { surroundings } from '../helpers/domainBuilders.ts'
import { aQuestions, aText, aWords } from '../helpers/freeTextBuilders.ts'
import { connect } from '../helpers/liveClient.ts'
import { startTestServer } from '../helpers/testServer.ts'

const KINDS: [string, Exercise, (words: string) => Answer][] = [
  ['texts', aText(), what => ({ what, by: 'Friday', shared: true })],
  ['words', aWords(), word => [word]],
  ['questions', aQuestions(), text => ({ asked: [{ id: '1', text }], upvoted: [] })],
]
let server: TestServer
afterEach(() => server.dispose())

async function open(exercise: Exercise) {
  server = await startTestServer({ content: surroundings([exercise]).content })
  const facilitator = await connect(server, 'facilitator')
  const [stage, reader] = [await connect(server, 'stage'), await connect(server, 'participant')]
  await facilitator.command({ type: 'jump', slide: 'poll' })
  await facilitator.command({ type: 'open', activity: 'K1' })
  await reader.view(view => view.activity?.phase === 'open')

  async function write(answer: Answer): Promise<LiveClient<'participant'>> {
    const writer = await connect(server, 'participant')
    await writer.answer(answer, { activity: 'K1' })
    return writer
  }
  async function item(words: string): Promise<string> {
    const { live } = await facilitator.view(view => view.live?.items?.some(({ text }) => text.includes(words)) ?? false)
    return live!.items!.find(({ text }) => text.includes(words))!.id
  }
  const moderate = async (words: string, verdict: Verdict) => facilitator.command({ type: 'moderate', activity: 'K1', item: await item(words), verdict })
  const told = ({ frames }: Pick<LiveClient<'stage' | 'participant'>, 'frames'>) => JSON.stringify(frames)
  return { facilitator, stage, reader, write, item, moderate, told }
}

describe.each(KINDS)('free text (%s)', (_, exercise, answerOf) => {
  it('reaches no stage and no other phone in any frame before the facilitator lets it through', async () => {
    const { facilitator, stage, reader, write, item, moderate, told } = await open(exercise)
    await write(answerOf('SECRET'))
    await write(answerOf('GOOD'))
    await write(answerOf('HIDDEN'))
    await stage.view(view => view.responses === 3)
    await item('SECRET')
    await moderate('GOOD', 'shown')
    await moderate('HIDDEN', 'hidden')
    await facilitator.command({ type: 'close', activity: 'K1' })
    await facilitator.command({ type: 'show', activity: 'K1' })
    await Promise.all([stage, reader].map(client => client.view(view => view.activity?.phase === 'shown')))
    await reader.join()
    const late = await connect(server, 'participant')
    for (const client of [stage, reader, late]) {
      expect(told(client)).toContain('GOOD')
      expect(told(client)).not.toMatch(/SECRET|HIDDEN/)
    }
  })

  it('that is taken out again is gone from every view', async () => {
    const { facilitator, stage, reader, write, moderate } = await open(exercise)
    await write(answerOf('GOOD'))
    await moderate('GOOD', 'shown')
    await facilitator.command({ type: 'close', activity: 'K1' })
    await facilitator.command({ type: 'show', activity: 'K1' })
    const has = (view: unknown) => JSON.stringify(view).includes('GOOD')
    await Promise.all([stage.view(has), reader.view(has)])
    await moderate('GOOD', 'hidden')
    await Promise.all([stage.view(view => !has(view)), reader.view(view => !has(view))])
  })

  it('outlives a restart with its verdicts', async () => {
    const { write, moderate } = await open(exercise)
    await write(answerOf('GOOD'))
    await moderate('GOOD', 'hidden')
    server = await server.restart()
    const again = await connect(server, 'facilitator')
    const { live } = await again.view(view => (view.live?.items?.length ?? 0) > 0)
    expect(live!.items![0]).toMatchObject({ verdict: 'hidden', read: false })
  })

  it('never carries a participant\'s name, not even to the facilitator', async () => {
    const { facilitator, write, item, told } = await open(exercise)
    const writer = await write(answerOf('GOOD'))
    await item('GOOD')
    const participant = decodeURIComponent(/=([^.;]+)/.exec(writer.cookie)![1]!)
    expect(participant.length).toBeGreaterThan(8)
    expect(told(facilitator)).not.toContain(participant)
  })
})

describe('questions', () => {
  it('that were let through reach phones while others still ask, with how many want them', async () => {
    const { reader, write, moderate } = await open(aQuestions())
    await write({ asked: [{ id: '1', text: 'Who pays?' }], upvoted: [] })
    await moderate('Who pays?', 'shown')
    const { activity } = await reader.view(view => view.activity?.texts?.length === 1)
    const { id } = activity!.texts![0]!
    await write({ asked: [], upvoted: [id] })
    await write({ asked: [], upvoted: [id] })
    const after = await reader.view(view => view.activity?.texts?.[0]?.votes === 2)
    expect(after.activity!.phase).toBe('open')
  })

  it('that are answered say so', async () => {
    const { reader, stage, write, moderate } = await open(aQuestions())
    await write({ asked: [{ id: '1', text: 'Who pays?' }], upvoted: [] })
    await moderate('Who pays?', 'answered')
    await Promise.all([reader, stage].map(client => client.view(view => view.activity?.texts?.[0]?.answered ?? false)))
  })
})

describe('a commitment that is not shared', () => {
  it('reaches nobody, not even the facilitator', async () => {
    const { facilitator, stage, reader, write, told } = await open(aText({ moderated: false }))
    await write({ what: 'PRIVATE', by: '', shared: false })
    await write({ what: 'Shared', by: '', shared: true })
    await facilitator.command({ type: 'close', activity: 'K1' })
    await facilitator.command({ type: 'show', activity: 'K1' })
    for (const client of [facilitator, stage, reader])
      await client.view(view => JSON.stringify(view).includes('Shared'))
    expect([facilitator, stage, reader].map(told).join()).not.toContain('PRIVATE')
  })
})
