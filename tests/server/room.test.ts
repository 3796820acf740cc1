/** The check of the room: the page a phone tries, the console's page, and the command beside a server and without one. */
import type { TestServer } from '../helpers/testServer.ts'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ADDRESS_FILE } from '../../live/server/dataFiles.ts'
import { checkRoom } from '../../scripts/checkRoom.ts'
import { facilitatorCookie } from '../helpers/liveClient.ts'
import { freePort, lanAddress } from '../helpers/serverProcess.ts'
import { startTestServer } from '../helpers/testServer.ts'

describe('the check of the room', () => {
  let server: TestServer
  beforeEach(async () => {
    server = await startTestServer({ host: '0.0.0.0' })
  })
  afterEach(() => server.dispose())

  const measured = (url: string, roundTripMs: unknown) => fetch(`${url}/try/measured`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ roundTripMs }) })

  it('hears of a phone that got through, and how fast', async () => {
    const phone = `http://${lanAddress()}:${server.port}`
    const cookie = await facilitatorCookie(server)
    const page = async () => (await fetch(`${server.url}/console/room`, { headers: { cookie } })).text()
    expect(await page()).toContain('No phone has tried yet')
    // This machine itself proves nothing.
    await fetch(`${server.url}/try`)
    expect(await page()).toContain('No phone has tried yet')
    const tried = await fetch(`${phone}/try`)
    expect([tried.status, tried.headers.getSetCookie()]).toEqual([200, []])
    expect((await fetch(`${phone}/try/ping`, { method: 'POST' })).status).toBe(204)
    expect((await measured(phone, 'soon')).status).toBe(400)
    expect((await measured(phone, 41.6)).status).toBe(204)
    expect(await page()).toContain(`A phone at ${lanAddress()} has got through: 42 ms there and back.`)
  })

  it('is for the facilitator alone', async () => {
    const page = await fetch(`${server.url}/console/room`, { redirect: 'manual' })
    expect([page.status, page.headers.get('location')]).toEqual([302, '/console'])
    expect((await fetch(`${server.url}/api/room`)).status).toBe(403)
  })

  it('asks the server that runs', async () => {
    await fetch(`http://${lanAddress()}:${server.port}/try`)
    writeFileSync(join(server.dataDir, ADDRESS_FILE), server.url)
    const said: string[] = []
    await checkRoom(['--wait', '0'], { env: {}, dataDir: server.dataDir, say: line => said.push(line) })
    expect(said.join('\n')).toContain(`A phone at ${lanAddress()} has got through.`)
  })

  it('stands in for a server that does not run, and waits for a phone', async () => {
    const port = await freePort()
    const said: string[] = []
    const checking = checkRoom(['--wait', '15'], { env: { PORT: String(port) }, dataDir: join(server.dataDir, 'none'), say: line => said.push(line) })
    const phone = `http://${lanAddress()}:${port}`
    await expect.poll(() => said.join('\n')).toContain('Waiting for it')
    await fetch(`${phone}/try`)
    await measured(phone, 7)
    await checking
    expect(said.join('\n')).toContain('has got through: 7 ms there and back.')
    await expect(fetch(`${phone}/try`)).rejects.toThrow()
  })

  it('names a port that is taken, with exit status 1', async () => {
    const said: string[] = []
    const status = await checkRoom(['--wait', '0'], { env: { PORT: String(server.port) }, dataDir: join(server.dataDir, 'none'), say: line => said.push(line) })
    expect([status, said]).toEqual([1, [expect.stringContaining(`Port ${server.port} cannot be used (EADDRINUSE)`)]])
  })
})
