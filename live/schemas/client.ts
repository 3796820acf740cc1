/** The schema of the client in workshop.yaml: whom a report is made for. */
import * as v from 'valibot'
import { words } from './parts.ts'

export const client = v.strictObject({
  name: v.pipe(words(80), v.description('Whom the report is made for, as it stands on its first page.')),
  date: v.optional(v.pipe(words(60), v.description('Day of the workshop as the report says it, in quotes; without it, the day the session began.'))),
  logo: v.optional(v.pipe(
    words(120),
    v.regex(/^[^\\/:]+\.(?:png|PNG|jpe?g|JPE?G|svg|SVG)$/, 'must be the name of a .png, .jpg or .svg file beside workshop.yaml, without a path'),
    v.description('Name of a picture beside workshop.yaml, at most 200 kB.'),
  )),
})
