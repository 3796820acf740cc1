/** The sockets: parses what arrives, keeps every connection in its seat, and carries the answers back. */
import type { Server as HttpServer } from 'node:http'
import type { Socket as SocketOf } from 'socket.io'
import type { Session } from '../domain/session.ts'
import type { ClientToServerEvents, ContentOf, FacilitatorCommand, Joined, JoinRequest, OwnResponse, ResponseSubmission, Result, Seat, ServerToClientEvents } from '../protocol.ts'
import type { Auth } from './auth.ts'
import type { Change } from './change.ts'
import type { Desk } from './desk.ts'
import type { Limits } from './limits.ts'
import type { PhonePeople } from './phonePeople.ts'
import type { Presence, Present } from './presence.ts'
import type { Publisher, ViewListener } from './publisher.ts'
import type { Service } from './service.ts'
import fastifyCookie from '@fastify/cookie'
import { Server } from 'socket.io'
import { isSimulated, mayTakePart } from '../domain/simulated.ts'
import { facilitatorContent, stageContent } from '../domain/view.ts'
import { PROTOCOL_VERSION, STAGE_COMMANDS } from '../protocol.ts'
import { facilitatorCommand, joinRequest, responseSubmission, slipRequest } from '../schemas.ts'
import { boardRequest, boardWatch } from '../schemas/boards.ts'
import { answering } from './answering.ts'
import { FACILITATOR_COOKIE, seedOf } from './auth.ts'
import { jsonParser, onFrequent } from './jsonParser.ts'
import { createLimiter } from './limits.ts'
import { isOwnOrigin } from './origin.ts'
import { peopleHere, peopleIn, presentIn } from './phonePeople.ts'
import { roomOf, tabsOf } from './rooms.ts'
import { createTableFeed } from './tableFeed.ts'

interface SocketData {
  /** Who answers on this phone, from the cookies of the handshake. */
  people: PhonePeople
  facilitator: boolean
  /** Null before the first join. */
  present: Present | null
}
type LiveServer = Server<ClientToServerEvents, ServerToClientEvents, Record<string, never>, SocketData>
type LiveSocket = SocketOf<ClientToServerEvents, ServerToClientEvents, Record<string, never>, SocketData>

export interface Gateway {
  /** To everybody in this seat. */
  send: ViewListener
  note: (change: Change) => void
  close: () => void
}

export interface GatewayOptions {
  http: HttpServer
  service: Service
  desk: Pick<Desk, 'run'>
  publisher: Pick<Publisher, 'viewFor' | 'revision'>
  presence: Presence
  auth: Auth
  limits: Limits
  /** Origins besides the address the page was asked for under. */
  origins: string[]
  onPresence: () => void
  onError: (error: unknown) => void
}

/** Connections that joined without a code: they follow whichever session is current. */
const FOLLOWERS = 'followers'
/** A phone that vanished is noticed after 22 seconds at the latest. */
const PING_INTERVAL_MS = 10_000
const PING_TIMEOUT_MS = 12_000
/** Bytes. The largest answer is a sort of some dozen cards. */
const MAX_MESSAGE = 16_384
/** How often a join starts again because a newer view went out meanwhile. */
const JOIN_ATTEMPTS = 5

export function createGateway(options: GatewayOptions): Gateway {
  const { service, desk, publisher, presence, auth, origins, onPresence, onError } = options
  const limits = {
    joins: createLimiter(options.limits.joins),
    allJoins: createLimiter(options.limits.allJoins),
    responses: createLimiter(options.limits.responses),
    commands: createLimiter(options.limits.commands),
  }
  const io: LiveServer = new Server(options.http, {
    serveClient: false,
    parser: jsonParser,
    perMessageDeflate: false,
    maxHttpBufferSize: MAX_MESSAGE,
    pingInterval: PING_INTERVAL_MS,
    pingTimeout: PING_TIMEOUT_MS,
    transports: ['websocket', 'polling'],
    allowRequest: (request, allow) => allow(null, isOwnOrigin(request, origins)),
  })

  const tableFeed = createTableFeed({
    boards: service.boards,
    current: service.current,
    around: () => ({ content: service.content(), deck: service.deck() }),
    presence,
    send: (session, participant, view) => io.to(tabsOf(session.id, participant)).emit('board:view', view),
    onError,
  })

  io.on('connection', (socket) => {
    const cookies = fastifyCookie.parse(socket.handshake.headers.cookie ?? '')
    socket.data = {
      people: peopleIn(cookies, auth),
      facilitator: auth.isFacilitator(cookies[FACILITATOR_COOKIE]),
      present: null,
    }
    // Thousands of idle phones: what is not needed any more is not kept.
    Reflect.set(socket.conn, 'request', undefined)
    socket.on('session:join', answering({ schema: joinRequest, onError, handle: (request, respond) => join(socket, request, respond) }))
    const submitting = answering<ResponseSubmission, OwnResponse>({ schema: responseSubmission, onError, handle: ({ person, ...submission }, respond) => asParticipant(socket, participant => service.submitResponse(participant, submission), person).then(respond) })
    socket.on('response:submit', submitting)
    onFrequent(socket, 'response:submit', submitting)
    socket.on('board:act', answering({ schema: boardRequest, onError, handle: async (request, respond) => respond(await asParticipant(socket, participant => service.boards.act(participant, request))) }))
    socket.on('board:watch', answering({ schema: boardWatch, onError, handle: async ({ code }, respond) => respond(await asParticipant(socket, participant => tableFeed.watch(code, participant))) }))
    socket.on('facilitator:slips', answering({ schema: slipRequest, onError, handle: async (request, respond) => respond(await asFacilitator(socket, 'slips', () => service.slips(request))) }))
    socket.on('facilitator:command', answering({ schema: facilitatorCommand, onError, handle: async ({ seen, ...command }, respond) => respond(await asFacilitator(socket, command.type, seat => desk.run(command, { connection: socket.id, seat, seen }))) }))
    socket.on('disconnect', () => leave(socket))
  })

  /** The acknowledgement is sent in the same turn as the view is found to be the newest, so that views never go backwards. */
  async function join(socket: LiveSocket, request: JoinRequest, respond: (result: Result<Joined>) => void): Promise<void> {
    const refused = refusal(socket, request)
    if (refused !== null)
      return respond(refuse(refused))
    const { seat, code, person } = request
    const found = code === undefined ? service.current() : await service.sessionByCode(code)
    if (found === null)
      return respond(refuse('unknown-session'))
    const people = seat === 'participant' ? socket.data.people : []
    const participant = people[(person ?? 1) - 1] ?? null
    if (participant !== null && !mayTakePart(found, participant))
      return respond(refuse('not-allowed'))
    leave(socket)
    if (people[0] && presence.tabsOfPhone(found.id, people[0]) >= options.limits.tabs)
      return respond(refuse('too-many'))
    enter(socket, { seat, sessionId: found.id, participant, people: presentIn(people) }, code === undefined)
    const own = participant === null ? [] : await service.responsesOf(found, participant)
    const here = await peopleHere(people, each => service.responsesOf(found, each))
    for (let attempt = 1; ; attempt++) {
      const view = await publisher.viewFor(seat, newest(found))
      if (view.revision !== publisher.revision() && attempt < JOIN_ATTEMPTS)
        continue
      const seed = participant === null ? 0 : seedOf(participant)
      return respond({ ok: true, value: { view, content: contentFor(seat), own, seed, ...here } })
    }
  }

  function refusal({ data, id }: LiveSocket, { version, seat, person = 1 }: JoinRequest): 'wrong-version' | 'not-allowed' | 'too-many' | null {
    if (version !== PROTOCOL_VERSION)
      return 'wrong-version'
    const allowed = seat === 'participant' ? data.people[person - 1] !== null : data.facilitator
    if (!allowed)
      return 'not-allowed'
    return limits.allJoins.take('all') && limits.joins.take(data.people[0] ?? id)
      ? null
      : 'too-many'
  }

  function newest(session: Session): Session {
    const current = service.current()
    return session.id === current.id ? current : session
  }

  function contentFor(seat: Seat): ContentOf<Seat> {
    const around = { content: service.content(), deck: service.deck() }
    switch (seat) {
      case 'participant': return null
      case 'stage': return stageContent(around)
      case 'facilitator': return facilitatorContent(around)
    }
  }

  /** A connection has one seat in one session: it has left the one it had. */
  function enter(socket: LiveSocket, present: Present, follows: boolean): void {
    socket.data.present = present
    presence.enter(present)
    socket.join([
      roomOf(present.seat, present.sessionId),
      ...present.participant === null ? [] : [tabsOf(present.sessionId, present.participant)],
      ...follows ? [FOLLOWERS] : [],
    ])
    onPresence()
  }

  function leave(socket: LiveSocket): void {
    const { present } = socket.data
    if (present === null)
      return
    socket.data.present = null
    presence.leave(present)
    socket.leave(FOLLOWERS)
    socket.leave(roomOf(present.seat, present.sessionId))
    if (present.participant !== null)
      socket.leave(tabsOf(present.sessionId, present.participant))
    onPresence()
  }

  /** What a participant asks for, as often as one may. */
  function asParticipant<T>({ data: { present, people } }: LiveSocket, work: (participant: string) => Promise<Result<T>>, person?: number): Promise<Result<T>> {
    const participant = person === undefined || present?.seat !== 'participant' ? present?.participant : people[person - 1]
    if (participant === undefined || participant === null)
      return Promise.resolve(refuse('not-allowed'))
    return limits.responses.take(participant) ? work(participant) : Promise.resolve(refuse('too-many'))
  }

  /** What a facilitator asks for; a stage may move the room. */
  async function asFacilitator<T>({ data: { present }, id }: LiveSocket, type: FacilitatorCommand['type'] | 'slips', work: (seat: 'facilitator' | 'stage') => Promise<Result<T>>): Promise<Result<T>> {
    const allowed = present?.seat === 'facilitator' || (present?.seat === 'stage' && type !== 'slips' && STAGE_COMMANDS.includes(type))
    if (!allowed || present?.seat === 'participant')
      return refuse('not-allowed')
    if (!limits.commands.take(id))
      return refuse('too-many')
    // A console of an earlier session never moves the present one.
    return present?.sessionId !== service.current().id && type !== 'new-session' ? refuse('ended') : work(present.seat)
  }

  return {
    send: (seat, sessionId, view) => io.to(roomOf(seat, sessionId)).emit('session:view', view),
    note(change) {
      tableFeed.note(change)
      if (change.type === 'response') {
        const { session, participant, own, byServer } = change
        // One tab alone has its acknowledgement.
        if (byServer || presence.tabs(session.id, participant) > 1)
          io.to(tabsOf(session.id, participant)).emit('response:saved', own)
      }
      if (change.type === 'content') {
        for (const seat of ['stage', 'facilitator'] as const)
          io.to(roomOf(seat, service.current().id)).emit('session:content', contentFor(seat)!)
      }
      if (change.type === 'cleared')
        presence.phones(change.session.id).flat().filter(isSimulated).forEach(participant => io.in(tabsOf(change.session.id, participant)).disconnectSockets())
      if (change.type === 'moved')
        io.to(FOLLOWERS).emit('session:moved')
    },
    close() {
      tableFeed.close()
      io.disconnectSockets(true)
      io.engine.close()
    },
  }
}

function refuse(code: 'wrong-version' | 'not-allowed' | 'unknown-session' | 'too-many' | 'ended'): Result<never> {
  return { ok: false, error: { code } }
}
