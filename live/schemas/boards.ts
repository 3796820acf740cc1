/** What phones and console may say about boards. */
import type { BoardRequest } from '../domain/boards/request.ts'
import * as v from 'valibot'
import { BINS } from '../domain/activities/sort.ts'
import { TERMS } from '../domain/boards/board.ts'
import { MAX_ID } from './parts.ts'

/** Characters: a role, one term of an agreement, one responsibility. */
const MAX_ROLE = 60
const MAX_TERM = 140
const MAX_UNOWNED = 140

const card = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_ID))
const text = (max: number) => v.pipe(v.string(), v.maxLength(max))

const action = v.variant('type', [
  v.object({ type: v.literal('pen') }),
  v.object({ type: v.literal('place'), card, bin: v.picklist(BINS) }),
  v.object({ type: v.literal('accountable'), card, role: text(MAX_ROLE) }),
  v.object({ type: v.literal('flag'), card, on: v.boolean() }),
  v.object({ type: v.literal('unowned'), text: text(MAX_UNOWNED), on: v.boolean() }),
  v.object({ type: v.literal('write'), card, term: v.picklist(TERMS), text: text(MAX_TERM) }),
  v.object({ type: v.literal('sign'), as: v.picklist(['hand-over', 'accept']) }),
])

const code = text(12)

export const boardRequest: v.GenericSchema<unknown, BoardRequest> = v.object({
  code,
  activity: card,
  round: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  board: v.picklist(['table', 'room']),
  action,
})

export const boardWatch: v.GenericSchema<unknown, Pick<BoardRequest, 'code'>> = v.object({ code })

export const agreeCommand = v.object({
  type: v.literal('agree'),
  activity: card,
  card,
  terms: v.nullable(v.object({ before: text(MAX_TERM), gives: text(MAX_ROLE), receives: text(MAX_ROLE), accountable: text(MAX_ROLE), check: text(MAX_TERM) })),
})
