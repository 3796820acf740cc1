/** The JSON Schemas that editors complete and check the files in exercises/ by, from the one schema. */
import { toJsonSchema } from '@valibot/to-json-schema'
import { exerciseFile, workshopFile } from '../schemas.ts'

/** What a JSON Schema cannot say; loading the file still checks it. */
const UNSAID = [
  'check',
  'trim',
]

/** Text of each schema file by its name in exercises/. */
export function jsonSchemas(): Record<string, string> {
  return {
    'exercise.schema.json': text('An exercise of the workshop', exerciseFile),
    'workshop.schema.json': text('The workshop', workshopFile),
  }
}

function text(title: string, schema: typeof exerciseFile | typeof workshopFile): string {
  const json = toJsonSchema(schema, { typeMode: 'input', ignoreActions: UNSAID })
  return `${JSON.stringify({ title, ...json }, null, 2)}\n`
}
