/** The whole server, from its parts. */
import type { AddressInfo } from 'node:net'
import type { DeckOutline } from '../domain/deck.ts'
import type { Content } from '../domain/exercise.ts'
import type { JoinFace } from '../protocol.ts'
import type { SessionStore } from '../stores/store.ts'
import type { Auth } from './auth.ts'
import type { Limits } from './limits.ts'
import type { Service } from './service.ts'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openSqliteStore } from '../stores/sqliteStore.ts'
import { StoreProblem } from '../stores/storeProblem.ts'
import { createAddresses, watchAddresses } from './addresses.ts'
import { createApp } from './app.ts'
import { createAuth } from './auth.ts'
import { startCopies } from './copies.ts'
import { DATABASE_FILE } from './dataFiles.ts'
import { createDesk } from './desk.ts'
import { createGateway } from './gateway.ts'
import { createLimiter, LIMITS } from './limits.ts'
import { createPairing } from './pairing.ts'
import { peopleRoutes } from './peopleRoutes.ts'
import { createPresence } from './presence.ts'
import { createPublisher } from './publisher.ts'
import { rehearsalRoutes } from './rehearsalRoutes.ts'
import { reportRoutes } from './reportRoutes.ts'
import { resumeFromCopies } from './resume.ts'
import { roomRoutes } from './roomRoutes.ts'
import { ADDRESS_SETTING, createService } from './service.ts'
import { shelfRoutes } from './shelfRoutes.ts'
import { StartProblem } from './startProblem.ts'
import { takeAwayRoutes } from './takeAwayRoutes.ts'

export interface ServerOptions {
  content: Content
  deck: DeckOutline
  /** Where sessions and keys are kept; it is made when there is none. */
  dataDir: string
  /** Where copies of it go; a data folder that is empty is filled from them. */
  backupDir?: string | null
  /** Between two copies, in ms. */
  copyEvery?: number
  /** Where the built pages are; without them the server runs, and its pages say that they are not built. */
  distDir: string
  /** 0, the default: any free port. */
  port?: number
  host?: string
  facilitatorKey?: string | null
  publicUrl?: string | null
  deckDevUrl?: string | null
  logLevel?: string
  limits?: Partial<Limits>
}

export interface RunningServer {
  port: number
  /** Where this machine reaches the server, without a slash at the end. */
  url: string
  /** The facilitator key. */
  key: string
  /** What phones are told now: the address and code of the current session. */
  join: () => JoinFace
  /** Id of the current session's agenda. */
  agenda: () => string
  /** A new single-use code that makes a phone the console. */
  openPairing: () => string
  /** Whether this start went on from the copies in backupDir. */
  resumed: boolean
  /** Takes edited exercises or slides; session and responses stay. */
  reload: Service['reload']
  close: () => Promise<void>
}

/** Starts to serve; throws StartProblem when that is impossible. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { content, deck, dataDir, backupDir = null, distDir, host = '0.0.0.0', publicUrl = null, deckDevUrl = null, logLevel = 'warn' } = options
  const limits = { ...LIMITS, ...options.limits }
  const resumed = backupDir !== null && await resumeFromCopies(dataDir, backupDir)
  const { auth, store } = openDataDir(dataDir, options.facilitatorKey ?? null)
  let port = options.port ?? 0
  const addresses = createAddresses({ host, publicUrl, port: () => port, remembered: await store.setting(ADDRESS_SETTING) })
  const pairing = createPairing()
  const guesses = createLimiter(limits.guesses)
  const app = await createApp({ auth, pairing, guesses, publicUrl, distDir, deckDevUrl, logLevel })
  const onError = (error: unknown) => app.log.error(error)
  const presence = createPresence()
  const service = await createService({ store, content, deck, addresses, pairing, phones: ({ id }) => presence.phones(id), onError })
  const origins = [publicUrl, deckDevUrl].filter(origin => origin !== null)
  const readLog = async (code: string) => {
    const of = await service.sessionByCode(code)
    return of && store.log(of.id)
  }
  peopleRoutes(app, { auth, publicUrl, added: createLimiter(limits.added), origins })
  reportRoutes(app, { auth, guesses, publicUrl, origins, reports: service.reports })
  shelfRoutes(app, { auth, publicUrl, shelf: service.shelf, log: readLog, origins })
  takeAwayRoutes(app, { auth, takeAways: service.takeAways, pages: createLimiter(limits.pages) })
  rehearsalRoutes(app, { auth, publicUrl, letIn: service.simulate })
  const joinFace = (session = service.current()) => addresses.join(session.code, service.content().workshop.wifi)
  roomRoutes(app, { auth, publicUrl, dataDir, port: () => port, base: () => new URL(joinFace().url).origin, tries: createLimiter(limits.tries) })
  const copies = backupDir === null ? null : startCopies({ dataDir, backupDir, key: auth.key, every: options.copyEvery, onError })
  const publisher = createPublisher({
    service,
    epoch: await store.nextEpoch(),
    join: joinFace,
    room: ({ id }) => ({ counts: presence.counts(id), addresses: addresses.all(), address: addresses.chosen(), pairCode: pairing.code(), ...copies && { copy: copies.state() } }),
    phones: ({ id }) => presence.phones(id).flat(),
    hasSeat: (seat, sessionId) => presence.hasSeat(seat, sessionId),
    onError,
  })
  const desk = createDesk({ service, log: ({ id }, entry) => void store.addToLog(id, entry).catch(onError) })
  const gateway = createGateway({
    http: app.server,
    service,
    desk,
    publisher,
    presence,
    auth,
    limits,
    origins,
    onPresence: () => publisher.note({ type: 'room' }),
    onError,
  })
  service.onChange((change) => {
    publisher.note(change)
    desk.note(change)
    gateway.note(change)
  })
  publisher.onView(gateway.send)
  pairing.onChange(() => publisher.note({ type: 'room' }))
  copies?.onChange(() => publisher.note({ type: 'room' }))
  const forgetAddresses = watchAddresses(addresses, () => publisher.note({ type: 'session', session: service.current() }))

  let closing: Promise<void> | null = null
  async function shutDown(): Promise<void> {
    forgetAddresses()
    publisher.close()
    gateway.close()
    await app.close()
    await service.close()
    await copies?.close()
    await store.close()
  }
  const close = () => closing ??= shutDown()

  try {
    await app.listen({ port, host })
  }
  catch (error) {
    await close()
    throw listenProblem(error, port, host)
  }
  port = (app.server.address() as AddressInfo).port
  return {
    port,
    url: `http://${['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host}:${port}`,
    key: auth.key,
    join: () => joinFace(),
    agenda: () => service.current().agenda,
    openPairing: pairing.open,
    resumed,
    reload: service.reload,
    close,
  }
}

function openDataDir(dataDir: string, facilitatorKey: string | null): { auth: Auth, store: SessionStore } {
  try {
    mkdirSync(dataDir, { recursive: true })
    return { auth: createAuth(dataDir, facilitatorKey), store: openSqliteStore(join(dataDir, DATABASE_FILE)) }
  }
  catch (error) {
    if (error instanceof StoreProblem)
      throw new StartProblem(error.message)
    const { code, message } = error as NodeJS.ErrnoException
    throw new StartProblem(`The data folder ${dataDir} cannot be written (${code ?? message}). Choose another with DATA_DIR, or change its permissions.`)
  }
}

function listenProblem(error: unknown, port: number, host: string): StartProblem {
  const { code, message } = error as NodeJS.ErrnoException
  switch (code) {
    case 'EADDRINUSE':
      return new StartProblem(`Port ${port} is taken. End the program that uses it, or start with another port: PORT=${port + 1} npm start`)
    case 'EACCES':
      return new StartProblem(`Port ${port} needs more rights than this user has. Start with another port: PORT=3030 npm start`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartProblem(`HOST is "${host}", and this machine has no such address. Leave HOST out to listen on all of them.`)
    default:
      return new StartProblem(`The server cannot listen on ${host}, port ${port}: ${message}`)
  }
}
