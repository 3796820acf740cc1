import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { watchContent } from '../../live/server/exerciseFiles.ts'
import { folderWith, POLL, WORKSHOP } from '../helpers/contentFolder.ts'

describe('watching the folders of exercises', () => {
  let stop = () => {}
  afterEach(() => stop())

  function watched(folder: string) {
    const onChange = vi.fn<Parameters<typeof watchContent>[1]>()
    stop = watchContent([folder], onChange)
    const last = () => {
      const result = onChange.mock.lastCall?.[0]
      return result?.ok
        ? [...result.value.exercises.values()].map(({ question }) => question)
        : result?.error.map(({ line }) => line)
    }
    return { last, onChange }
  }

  it('hands over the content after a file was rewritten, replaced, added in a new folder and broken', async () => {
    const folder = folderWith({ 'workshop.yaml': WORKSHOP, 'polls/tea.yaml': POLL })
    const { last } = watched(folder)
    writeFileSync(join(folder, 'polls/tea.yaml'), POLL.replace('Tea or coffee?', 'One?'))
    await vi.waitFor(() => expect(last()).toEqual(['One?']), 5000)
    for (const question of ['Two?', 'Three?']) {
      writeFileSync(join(folder, 'polls/tea.tmp'), POLL.replace('Tea or coffee?', question))
      renameSync(join(folder, 'polls/tea.tmp'), join(folder, 'polls/tea.yaml'))
      await vi.waitFor(() => expect(last()).toEqual([question]), 5000)
    }
    mkdirSync(join(folder, 'more'))
    writeFileSync(join(folder, 'more/cake.yaml'), POLL)
    await vi.waitFor(() => expect(last()).toHaveLength(2), 5000)
    writeFileSync(join(folder, 'more/cake.yaml'), `${POLL}key: z\n`)
    await vi.waitFor(() => expect(last()).toEqual([8]), 5000)
  })

  it('goes on after a folder was taken away and put back', async () => {
    const folder = folderWith({ 'workshop.yaml': WORKSHOP, 'polls/tea.yaml': POLL })
    const { last } = watched(folder)
    rmSync(join(folder, 'polls'), { recursive: true })
    mkdirSync(join(folder, 'polls'))
    await vi.waitFor(() => expect(last()).toEqual([]), 5000)
    writeFileSync(join(folder, 'polls/tea.yaml'), POLL)
    await vi.waitFor(() => expect(last()).toHaveLength(1), 5000)
  })

  it('says nothing after it was stopped', async () => {
    const folder = folderWith({ 'workshop.yaml': WORKSHOP })
    const { onChange } = watched(folder)
    const other = watchContent([folder], () => {})
    stop()
    writeFileSync(join(folder, 'tea.yaml'), POLL)
    const witness = vi.fn()
    stop = watchContent([folder], witness)
    writeFileSync(join(folder, 'tea.yaml'), POLL)
    await vi.waitFor(() => expect(witness).toHaveBeenCalled(), 5000)
    other()
    expect(onChange).not.toHaveBeenCalled()
  })
})
