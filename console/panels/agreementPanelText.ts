/** Every word that the console says about boards. */
const tables = (count: number) => count === 1 ? '1 table' : `${count} tables`

export const agreementPanelText = {
  title: 'What the room agrees',
  signed: 'Both sides have signed. The text stays as it is.',
  tables: (count: number) => count === 0 ? 'No table has written yet. You can write here at any time.' : `${tables(count)} wrote a draft. Take one for each card, then edit.`,
  nothing: 'Nothing agreed yet',
  edit: 'Write or edit',
  drafts: (count: number) => count === 1 ? '1 draft' : `${count} drafts`,
  table: (table: number) => `Draft of table ${table}`,
  take: (table: number) => `Take the draft of table ${table}`,
  notes: 'From the tables',
  placed: (count: number) => `${tables(count)} have placed cards.`,
  unowned: 'Nobody owns yet',
  flagged: 'Good people disagree',
  flags: (card: string, count: number) => `${card} (${tables(count)})`,
  accountable: 'Answers for a shared card',
  named: (card: string, role: string, count: number) => `${card}: ${role} (${tables(count)})`,
}
