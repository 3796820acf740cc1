import type { TestServer } from '../helpers/testServer.ts'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cookieOf, facilitatorCookie, participantCookie } from '../helpers/liveClient.ts'
import { startTestServer } from '../helpers/testServer.ts'

describe('the pages', () => {
  let distDir: string
  let server: TestServer

  beforeAll(() => {
    distDir = mkdtempSync(join(tmpdir(), 'dist-'))
    for (const page of ['audience', 'console', 'deck']) {
      mkdirSync(join(distDir, page, 'assets'), { recursive: true })
      writeFileSync(join(distDir, page, 'index.html'), `<title>${page}</title>`)
      writeFileSync(join(distDir, page, 'assets', 'index-ab12.js'), `/* ${page} */ ${'x'.repeat(4000)}`)
      writeFileSync(join(distDir, page, 'favicon.svg'), '<svg/>')
    }
  })
  beforeEach(async () => {
    server = await startTestServer({ distDir })
  })
  afterEach(() => server.dispose())
  afterAll(() => rmSync(distDir, { recursive: true }))

  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { redirect: 'manual', headers })
  const post = (code: string) => fetch(`${server.url}/console/pair`, { method: 'POST', body: new URLSearchParams({ code }), redirect: 'manual' })
  const asFacilitator = async () => ({ cookie: await facilitatorCookie(server) })

  it.each(['/', '/BCDF', '/bcdf'])('give everybody the phone page at %s, with a cookie of their own', async (path) => {
    const response = await get(path)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('<title>audience</title>')
    expect(response.headers.getSetCookie()[0]).toMatch(/^participant=[\w-]+\.[\w-]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(response.headers.get('cache-control')).toBe('no-cache')
  })

  it('keep the cookie of a phone that comes back, and replace a forged one', async () => {
    const cookie = await participantCookie(server)
    expect((await get('/', { cookie })).headers.getSetCookie()).toEqual([])
    expect((await get('/', { cookie: 'participant=x.y' })).headers.getSetCookie()).toHaveLength(1)
  })

  it('name assets by their content, so that they are kept for ever', async () => {
    const response = await get('/assets/index-ab12.js')
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(response.headers.get('content-encoding')).toMatch(/^(?:br|gzip)$/)
    expect(await response.text()).toContain('audience')
    expect((await get('/favicon.svg')).headers.get('cache-control')).toBe('no-cache')
  })

  it('lead from the deck to the phone page without the facilitator cookie, to its last file', async () => {
    for (const path of ['/deck/', '/deck/presenter/3', '/deck/assets/index-ab12.js', '/deck/favicon.svg']) {
      const response = await get(path, { cookie: await participantCookie(server) })
      expect([path, response.status, response.headers.get('location')]).toEqual([path, 302, '/'])
    }
    expect((await get('/deck?x=1')).headers.get('location')).toBe('/deck/?x=1')
  })

  it.each(['/deck/presenter/3?print=true', '/console'])('take the key from the address of %s, and lead on without it', async (path) => {
    const response = await get(`${path}${path.includes('?') ? '&' : '?'}key=${server.key}`)
    expect([response.status, response.headers.get('location')]).toEqual([302, path])
    const [cookie] = response.headers.getSetCookie()
    expect(cookie).toMatch(/^facilitator=[\w.-]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(cookie).not.toContain(server.key)
    const after = await get(path, { cookie: cookieOf(response) })
    expect(after.status).toBe(200)
  })

  it('give the deck to the facilitator at any address of a slide', async () => {
    const headers = await asFacilitator()
    for (const path of ['/deck/', '/deck/presenter/3', '/deck/handover'])
      expect(await (await get(path, headers)).text()).toContain('<title>deck</title>')
    expect(await (await get('/deck/assets/index-ab12.js', headers)).text()).toContain('deck')
    expect((await get('/deck/missing.js', headers)).status).toBe(404)
    expect((await get('/deck/../../package.json', headers)).status).toBe(404)
    expect((await get('/deck/%2e%2e/%2e%2e/package.json', headers)).status).toBeGreaterThanOrEqual(400)
  })

  it('say that a key is wrong', async () => {
    const response = await get('/deck/?key=guess')
    expect(response.status).toBe(403)
    expect(response.headers.getSetCookie()).toEqual([])
    expect((await get('/console?key=guess')).status).toBe(403)
  })

  it('show a form for the console, which takes the key or a pair code', async () => {
    const form = await get('/console')
    expect(form.status).toBe(401)
    expect(await form.text()).toContain('<label for="code">')
    const code = server.openPairing()
    const paired = await post(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `)
    expect([paired.status, paired.headers.get('location')]).toEqual([303, '/console'])
    expect(await (await get('/console', { cookie: cookieOf(paired) })).text()).toContain('<title>console</title>')
    expect((await post(code)).status).toBe(403)
    expect((await post(server.key)).status).toBe(303)
    expect((await post('')).status).toBe(403)
  })

  it('hear no more guesses from an address that guessed too often, and keep everything else open to it', async () => {
    const statuses = []
    for (let guess = 0; guess < 12; guess++)
      statuses.push((await get(`/console?key=guess${guess}`)).status)
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }).fill(403))
    expect(statuses.slice(10)).toEqual([429, 429])
    expect((await post('ABCD2345')).status).toBe(429)
    expect((await get('/')).status).toBe(200)
  })

  it('let a thousand phones of one address in within a moment', async () => {
    const statuses = await Promise.all(Array.from({ length: 1000 }, async () => (await get('/')).status))
    expect(new Set(statuses)).toEqual(new Set([200]))
  })

  it('say that the server is well', async () => {
    const response = await get('/health')
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ status: 'ok' })
  })

  it('say in the same look that there is nothing', async () => {
    const response = await get('/nothing/here')
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('Nothing here')
  })

  it('allow no other origin, and send nobody to https on an address that has none', async () => {
    const { headers } = await get('/')
    const policy = headers.get('content-security-policy')
    expect(policy).toContain('default-src \'self\'')
    expect(policy).toContain('frame-ancestors \'none\'')
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${server.port} wss://127.0.0.1:${server.port}`)
    expect(policy).not.toContain('upgrade-insecure-requests')
    expect(policy).not.toContain('unsafe-eval')
    expect(headers.get('strict-transport-security')).toBeNull()
  })

  it('are for https only where PUBLIC_URL is, and tell its address to phones', async () => {
    await server.dispose()
    server = await startTestServer({ distDir, publicUrl: 'https://workshop.example.org' })
    const { headers } = await get('/')
    expect(headers.getSetCookie()[0]).toContain('Secure')
    expect(headers.get('strict-transport-security')).toContain('max-age')
    expect(server.join().url).toMatch(/^https:\/\/workshop\.example\.org\/[A-Z]{4}$/)
    expect(server.join().short).toBe('workshop.example.org')
  })

  it('lead to the development server of the deck only with the cookie', async () => {
    await server.dispose()
    server = await startTestServer({ distDir, deckDevUrl: 'http://localhost:3031' })
    expect((await get('/deck/presenter')).headers.get('location')).toBe('/')
    expect((await get('/deck/presenter', await asFacilitator())).headers.get('location')).toBe('http://localhost:3031/deck/presenter')
  })

  it('say so when they are not built', async () => {
    await server.dispose()
    server = await startTestServer()
    const response = await get('/')
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('Not built yet')
  })

  it('keep the key in a file that only its owner reads, and take a given one instead', async () => {
    const file = join(server.dataDir, 'facilitator.key')
    expect(readFileSync(file, 'utf8').trim()).toBe(server.key)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const cookie = await facilitatorCookie(server)
    server = await server.restart()
    expect((await get('/console', { cookie })).status).toBe(200)
    await server.close()
    server = await startTestServer({ distDir, dataDir: server.dataDir, facilitatorKey: 'another-key' })
    expect(server.key).toBe('another-key')
    expect((await get('/console', { cookie })).status).toBe(401)
  })
})
