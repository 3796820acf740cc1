/** The page that a participant takes with them: one file of HTML, without script and without anything from elsewhere. */
import type { Agreement } from '../domain/activities/agreement.ts'
import type { Bin } from '../domain/activities/sort.ts'
import type { TakeAway, TakenAnswer, TakenCard, TakenScale, TakenSort } from '../domain/takeAway.ts'
import { BINS } from '../domain/activities/sort.ts'
import { TERMS } from '../domain/boards/board.ts'
import { escapeHtml as e } from './htmlPage.ts'
import { STYLE } from './takeAwayStyle.ts'
import { takeAwayText as text } from './takeAwayText.ts'

/** The line that ends meets the loop that does not. */
const MOTIF = '<svg class="motif" viewBox="0 0 336 112" aria-hidden="true"><g class="program"><path d="M6 58h190"/><path class="hollow" d="M62 46 74 58 62 70 50 58ZM130 46l12 12-12 12-12-12Z"/></g><path class="operations" d="M234.5 38.5a45 45 0 1 1 0 39M233.5 92.500 234.5 77.500 248.5 83"/><circle class="shared" cx="212" cy="58" r="18"/><path class="arrow" d="M204 58h16M214 52l6 6-6 6"/></svg>'

/** A whole HTML document. */
export function takeAwayPage(taken: TakeAway): string {
  const date = new Date(taken.at).toLocaleDateString(text.locale, { day: 'numeric', month: 'long', year: 'numeric' })
  const title = `${text.title} · ${taken.title}`
  return `<!doctype html>
<html lang="${e(taken.lang)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer"><title>${e(title)}</title><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body><main>
<header>${MOTIF}<p class="small">${e(taken.title)}</p><h1>${e(text.title)}</h1><p>${e(text.lead(date))}</p></header>
${[...taken.commitments.map(commitmentPart), taken.agreement && agreementPart(taken.agreement), aidPart(), taken.sort && sortPart(taken.sort), answersPart(taken.answers), scalesPart(taken.scales)].filter(Boolean).join('\n')}
<footer><p>${e(text.foot)}</p></footer>
</main></body>
</html>
`
}

function part(title: string, body: string, kind: string): string {
  return `<section class="${kind}"><h2>${e(title)}</h2>${body}</section>`
}

function commitmentPart({ what, by, shared }: TakeAway['commitments'][number]): string {
  const { title, by: byWhen, shared: told, private: kept } = text.commitment
  return part(title, `<p class="large">${e(what)}</p>${by === '' ? '' : `<p><strong>${e(byWhen)}</strong> ${e(by)}</p>`}<p class="small">${e(shared ? told : kept)}</p>`, 'commitment')
}

function agreementPart({ items }: Agreement): string {
  const { title, lead, terms, open } = text.agreement
  const rows = items.map(item => `<h3>${e(item.text)}</h3><dl>${TERMS.map(term => `<div><dt>${e(terms[term])}</dt><dd${item[term] === '' ? ' class="small"' : ''}>${e(item[term] || open)}</dd></div>`).join('')}</dl>`)
  return part(title, `<p>${e(lead)}</p>${rows.join('')}`, 'agreement')
}

function aidPart(): string {
  const { title, lead, roles, ask, questions } = text.aid
  return part(title, `<p>${e(lead)}</p><ul class="roles">${roles.map(role => `<li class="${role.mark}">${mark(role.mark)}<strong>${e(role.title)}</strong> ${e(role.text)}</li>`).join('')}</ul>
<p>${e(ask)}</p><ol>${questions.map(each => `<li>${e(each)}</li>`).join('')}</ol>`, 'aid')
}

/** Shape and letter, so that it is never colour alone. */
function mark(bin: Bin): string {
  const shapes: Record<Bin, string> = {
    program: '<path d="M12 2 22 12 12 22 2 12Z"/>',
    operations: '<circle cx="12" cy="12" r="10"/>',
    shared: '<rect x="2" y="4" width="20" height="16" rx="8"/>',
    unsure: '',
  }
  return `<svg class="mark ${bin}" viewBox="0 0 24 24" aria-hidden="true">${shapes[bin]}<text x="12" y="16.6">${text.letters[bin]}</text></svg>`
}

function sortPart({ question, bins, people, cards }: TakenSort): string {
  const { title, people: told, hidden } = text.sort
  const legend = `<p class="legend">${BINS.map(bin => `<span>${mark(bin)} ${e(bins[bin])}</span>`).join(' ')}</p>`
  return part(title, `<p>${e(question)}</p><p class="small">${e(people === null ? hidden : told(people))}</p>${legend}<ul class="cards">${cards.map(card => cardRow(card, bins)).join('')}</ul>`, 'sort')
}

function cardRow({ text: words, own, last, group, standard }: TakenCard, bins: TakenSort['bins']): string {
  const { you, then, group: groupWord, standards, none } = text.sort
  const named = (bin: Bin | null) => bin === null ? `<span class="small">${e(none)}</span>` : `${mark(bin)} ${e(bins[bin])}`
  const moved = own !== null && last !== own ? `<div><dt>${e(then)}</dt><dd>${named(own)}</dd></div>` : ''
  return `<li><h3>${e(words)}</h3><dl>${moved}<div><dt>${e(you)}</dt><dd>${named(last)}</dd></div>${group === null ? '' : `<div><dt>${e(groupWord)}</dt><dd>${groupBar(group, bins)}</dd></div>`}${standard === null ? '' : `<div><dt>${e(standards)}</dt><dd>${named(standard.owner)}<br><span class="small">${e(standard.rationale)}</span></dd></div>`}</dl></li>`
}

function groupBar(group: Record<Bin, number>, bins: TakenSort['bins']): string {
  const all = BINS.reduce((sum, bin) => sum + group[bin], 0)
  const shares = BINS.filter(bin => group[bin] > 0).map(bin => ({ bin, percent: Math.round(group[bin] / all * 100) }))
  return `<span class="bar" aria-hidden="true">${shares.map(({ bin, percent }) => `<i class="${bin}" style="flex-grow:${percent}">${percent >= 12 ? text.letters[bin] : ''}</i>`).join('')}</span><span class="small">${e(shares.map(({ bin, percent }) => `${bins[bin]} ${percent}%`).join(', '))}</span>`
}

function answersPart(answers: readonly TakenAnswer[]): string {
  const { title, before, after, only, group, standards } = text.answers
  const line = (label: string, value: string, more = '') => `<div><dt>${e(label)}</dt><dd>${e(value)}${more}</dd></div>`
  const rows = answers.map(each => `<h3>${e(each.question)}</h3><dl>${[
    each.before === null ? '' : line(before, each.before.join('; ')),
    each.after === null ? '' : line(each.before === null ? only : after, each.after.join('; ')),
    each.group === null ? '' : line(group, each.group.filter(({ percent }) => percent > 0).map(({ text: words, percent }) => `${words} ${percent}%`).join(' · ')),
    each.standard === null ? '' : line(standards, each.standard.texts.join('; '), `<br><span class="small">${e(each.standard.rationale)}</span>`),
  ].join('')}</dl>`)
  return rows.length === 0 ? '' : part(title, rows.join(''), 'answers')
}

function scalesPart(scales: readonly TakenScale[]): string {
  const { title, limits, before, then, after, mean } = text.scales
  const dots = (value: number) => `<span aria-hidden="true">${'●'.repeat(value)}${'○'.repeat(5 - value)}</span> ${value} / 5`
  const rows = scales.map(each => `<h3>${e(each.statement)}</h3><p class="small">1: ${e(each.low)} · 5: ${e(each.high)}</p><dl>${
    each.before === null ? '' : `<div><dt>${e(before)}</dt><dd>${dots(each.before)}</dd></div>`}${
    each.then === null ? '' : `<div><dt>${e(then)}</dt><dd>${dots(each.then)}</dd></div>`}${
    each.after === null ? '' : `<div><dt>${e(each.before === null ? text.answers.only : after)}</dt><dd>${dots(each.after)}</dd></div>`}</dl>${
    each.mean === null ? '' : `<p class="small">${e(mean(each.mean.toFixed(1)))}</p>`}`)
  return rows.length === 0 ? '' : part(title, `<p class="small">${e(limits)}</p>${rows.join('')}`, 'scales')
}
