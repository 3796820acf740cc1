/** Every word about tables: who sits where, and who moves cards. A translation is another object of this type. */
const people = (count: number) => count === 1 ? '1 person' : `${count} people`
const tables = (count: number) => count === 1 ? '1 table' : `${count} tables`

export const tablesText = {
  title: 'Tables',
  help: 'In a room people choose the table they sit at. For groups at a distance, chance can.',
  by: { label: 'Random teams', tables: 'tables', size: 'people a table' },
  number: 'How many',
  shuffle: (count: number, of: number) => `Put ${people(of)} at ${tables(count)}`,
  again: (count: number, of: number) => `Shuffle again: ${people(of)} at ${tables(count)}`,
  now: (count: number) => `There ${count === 1 ? 'is' : 'are'} ${tables(count)} now; phones say which. Whoever comes later chooses, or is sent where fewest sit.`,
  working: 'Tables are at work: they stay as they are.',
  none: 'Let everybody choose',
  pen: 'Everyone at a table may move the cards',
  penHelp: 'Otherwise one phone of each table has the pen, and one tap takes it.',
}
