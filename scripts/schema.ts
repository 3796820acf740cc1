/** npm run schema: writes exercises/*.schema.json from live/schemas.ts. */
import { writeFileSync } from 'node:fs'
import { jsonSchemas } from '../live/server/jsonSchemas.ts'

for (const [name, text] of Object.entries(jsonSchemas())) {
  writeFileSync(new URL(`../exercises/${name}`, import.meta.url), text)
  console.log(`Wrote exercises/${name}`)
}
