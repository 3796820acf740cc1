import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const eslint = new ESLint()

async function restricted(filePath: string, code: string): Promise<boolean> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath })
  return result!.messages.some(({ ruleId }) => ruleId?.includes('no-restricted-') ?? false)
}

// The linter is read once, which takes a busy machine its time.
describe('the import rules', { timeout: 60_000 }, () => {
  it.each([
    ['the domain reads no file', 'live/domain/example.ts', `import { readFileSync } from 'node:fs'`],
    ['the domain knows no Vue', 'live/domain/example.ts', `import { ref } from 'vue'`],
    ['the domain takes no value from the protocol', 'live/domain/example.ts', `import { PROTOCOL_VERSION } from '../protocol.ts'`],
    ['the domain has no clock', 'live/domain/example.ts', `export const at = Date.now()`],
    ['the domain has no chance', 'live/domain/example.ts', `export const at = Math.random()`],
    ['the gateway never calls a store', 'live/server/gateway.ts', `import { openSqliteStore } from '../stores/sqliteStore.ts'`],
    ['a store knows nothing of the wire', 'live/stores/example.ts', `import { Server } from 'socket.io'`],
    ['the clients never import the server', 'live/client/example.ts', `import { createApp } from '../server/app.ts'`],
    ['phones never import from the deck', 'audience/example.ts', `import '../styles/index.css'`],
    ['the console never imports a live container', 'console/example.ts', `import LivePoll from '../components/live/LivePoll.vue'`],
    ['components take props', 'components/example.ts', `import { useLiveSession } from '../live/client/useLiveSession.ts'`],
    ['only setup touches Slidev', 'components/live/example.ts', `import { useNav } from '@slidev/client'`],
    ['the kit opens no socket', 'kit/example.ts', `import { io } from 'socket.io-client'`],
  ])('%s', async (_, file, code) => {
    expect(await restricted(file, code)).toBe(true)
  })

  it.each([
    ['the domain may take types from the protocol', 'live/domain/example.ts', `import type { Result } from '../protocol.ts'`],
    ['live containers may use the clients', 'components/live/example.ts', `import { useLiveSession } from '../../live/client/useLiveSession.ts'`],
    ['setup may touch Slidev', 'setup/example.ts', `import { useNav } from '@slidev/client'`],
  ])('%s', async (_, file, code) => {
    expect(await restricted(file, code)).toBe(false)
  })
})
