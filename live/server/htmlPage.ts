/** The few small pages that the server draws itself, in the look of all the others. */
import { text } from './text.ts'

export function escapeHtml(value: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' }
  return value.replace(/[&<>"']/g, character => entities[character]!)
}

const STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1c1d22; --muted: #5b6370; --program: #4338ca; --operations: #0f766e; --shared: #b45309 }
@media (prefers-color-scheme: dark) { :root { --paper: #16171c; --ink: #f2f1ec; --muted: #a3abb8; --program: #a5b4fc; --operations: #5eead4; --shared: #fcd34d } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.5 system-ui, sans-serif }
main { max-inline-size: 30rem; margin-inline: auto; padding: 2rem 1.25rem }
svg { inline-size: 100%; block-size: auto }
h1 { font-size: 1.75rem; line-height: 1.2 }
a { color: var(--program) }
label { display: block; font-weight: 600 }
input, button { box-sizing: border-box; inline-size: 100%; min-block-size: 3rem; margin-block-start: .5rem; padding: .5rem .75rem; border: 2px solid var(--muted); border-radius: .5rem; background: transparent; color: inherit; font: inherit }
button { border-color: var(--program); background: var(--program); color: var(--paper); font-weight: 600 }
:focus-visible { outline: 3px solid var(--shared); outline-offset: 2px }
[role=alert] { border-inline-start: .25rem solid var(--shared); padding-inline-start: .75rem }
`

/** The line meets the loop: a program ends where operations go on. */
const MOTIF = `<svg viewBox="0 0 320 72" aria-hidden="true" fill="none" stroke-width="4">
<path d="M8 36H198" stroke="var(--program)"/><path d="M60 28l8 8-8 8-8-8zM128 28l8 8-8 8-8-8z" fill="var(--program)"/>
<circle cx="258" cy="36" r="28" stroke="var(--operations)"/><circle cx="214" cy="36" r="12" fill="var(--shared)"/></svg>`

/** A whole HTML document. `body` is HTML already. */
export function htmlPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="${text.lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body><main>${MOTIF}<h1>${escapeHtml(title)}</h1>${body}</main></body>
</html>
`
}

export function messagePage({ title, lead }: { title: string, lead: string }, link?: { href: string, label: string }): string {
  const anchor = link === undefined
    ? ''
    : `<p><a href="${escapeHtml(link.href)}">${escapeHtml(link.label)}</a></p>`
  return htmlPage(title, `<p>${escapeHtml(lead)}</p>${anchor}`)
}

/** The form for the key or a pair code, with a sentence on top when something was wrong. */
export function pairPage(problem: string | null): string {
  const { title, lead, label, submit } = text.console
  const alert = problem === null
    ? ''
    : `<p role="alert" id="problem">${escapeHtml(problem)}</p>`
  const described = problem === null
    ? ''
    : ' aria-describedby="problem" aria-invalid="true"'
  return htmlPage(title, `${alert}<p>${escapeHtml(lead)}</p>
<form method="post" action="/console/pair">
<label for="code">${escapeHtml(label)}</label>
<input id="code" name="code" required autofocus autocomplete="off" autocapitalize="characters" spellcheck="false"${described}>
<button>${escapeHtml(submit)}</button>
</form>`)
}
