/** The schema of what the facilitator writes for the report. */
import type { Annotation } from '../domain/annotations.ts'
import * as v from 'valibot'
import { MAX_NOTE, MAX_WORDS, REPORT_PARTS } from '../domain/annotations.ts'

export const annotation: v.GenericSchema<unknown, Annotation> = v.variant('type', [
  v.object({ type: v.literal('note'), id: v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/)), text: v.pipe(v.string(), v.maxLength(MAX_NOTE)) }),
  v.object({ type: v.literal('words'), part: v.picklist(REPORT_PARTS), text: v.pipe(v.string(), v.maxLength(MAX_WORDS)) }),
  v.object({ type: v.literal('tables'), on: v.boolean() }),
])
