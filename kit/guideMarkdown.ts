/** The few marks of Markdown that the guide's texts are written in. Everything else is text: no markup of a file survives as markup. */

interface Block { kind: 'heading' | 'list' | 'table' | 'text', lines: string[] }

/** Headings (###), paragraphs, lists with hyphens, numbers or [ ] boxes, tables, **bold**, *emphasis* and `code`, as HTML. */
export function markdownHtml(markdown: string): string {
  return blocksOf(markdown).map(blockHtml).join('\n')
}

/** One line of the same: bold and emphasis, nothing else. */
export function inlineHtml(text: string): string {
  return escapeHtml(text)
    .replace(/\*\*(\S(?:.*?\S)?)\*\*/g, '<strong>$1</strong>')
    .replace(/(?<![*\w])\*(\S(?:.*?\S)?)\*\B/g, '<em>$1</em>')
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/^(SAY|ASK|DO|LISTEN FOR)\b/, '<b class="cue">$1</b>')
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const ITEM = /^(?:[-*]|\d+\.) /

function blocksOf(markdown: string): Block[] {
  return markdown.split(/\n\s*\n/).map(part => part.trim()).filter(part => part !== '').map((part) => {
    const lines = part.split('\n').map(line => line.trim())
    const first = lines[0]!
    const kind = first.startsWith('### ') ? 'heading' : ITEM.test(first) ? 'list' : first.startsWith('|') ? 'table' : 'text'
    return { kind, lines }
  })
}

function blockHtml({ kind, lines }: Block): string {
  switch (kind) {
    case 'heading': return `<h4>${inlineHtml(lines.join(' ').slice(4))}</h4>`
    case 'list': return listHtml(lines)
    case 'table': return tableHtml(lines)
    case 'text': return `<p>${inlineHtml(lines.join(' '))}</p>`
  }
}

/** A line that does not begin an item goes on with the one before it. */
function listHtml(lines: readonly string[]): string {
  const items: string[] = []
  for (const line of lines) {
    if (ITEM.test(line))
      items.push(line.replace(ITEM, ''))
    else
      items.push(`${items.pop() ?? ''} ${line}`)
  }
  if (items.every(item => item.startsWith('[ ] ')))
    return `<ul class="boxes">${items.map(item => `<li>${inlineHtml(item.slice(4))}</li>`).join('')}</ul>`
  const tag = /^\d/.test(lines[0]!) ? 'ol' : 'ul'
  return `<${tag}>${items.map(item => `<li>${inlineHtml(item)}</li>`).join('')}</${tag}>`
}

/** The first row is the head; a row of hyphens below it is left out. */
function tableHtml(lines: readonly string[]): string {
  const rows = lines.filter(line => !/^\|[\s|:-]+$/.test(line)).map(line => line.replace(/^\||\|$/g, '').split('|').map(cell => inlineHtml(cell.trim())))
  const [head = [], ...body] = rows
  return [
    `<table><thead><tr>${head.map(cell => `<th scope="col">${cell}</th>`).join('')}</tr></thead>`,
    `<tbody>${body.map(([first = '', ...rest]) => `<tr><th scope="row">${first}</th>${rest.map(cell => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`,
  ].join('')
}
