/** The look of the page to keep: on a phone, on a large screen, in the dark, and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf7; --surface: #f1f0ec; --ink: #1c1d22; --muted: #5b6370; --rule: #e2dfd8; --program: #4338ca; --operations: #0f766e; --shared: #b45309; --unsure: #5b6370; --on: #fff }
@media screen and (prefers-color-scheme: dark) { :root { --paper: #16171c; --surface: #202127; --ink: #f2f1ec; --muted: #a3abb8; --rule: #33353d; --program: #a5b4fc; --operations: #5eead4; --shared: #fcd34d; --unsure: #a3abb8; --on: #16171c } }
* { box-sizing: border-box }
html { background: var(--paper) }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; overflow-wrap: break-word }
main { max-inline-size: 44rem; margin-inline: auto; padding: 1.5rem 1.25rem 3rem }
p, h1, h2, h3, dl, dd, ul, ol { margin: 0 }
h1 { font-size: 2rem; line-height: 1.15; letter-spacing: -.01em }
h2 { padding-block-end: .75rem; font-size: 1.375rem; line-height: 1.2 }
h3 { padding-block: 1rem .375rem; font-size: 1.0625rem; line-height: 1.3 }
header { display: grid; gap: .5rem; padding-block-end: 1rem }
section { padding-block: 1.75rem; border-block-start: 1px solid var(--rule) }
.small { color: var(--muted); font-size: .9375rem }
.large { padding-block-end: .375rem; font-size: 1.375rem; font-weight: 600; line-height: 1.3 }
.motif { inline-size: min(100%, 16rem); margin-block-end: .75rem; fill: none; stroke-width: 5; stroke-linecap: round; stroke-linejoin: round }
.motif .program { stroke: var(--program) } .motif .hollow { fill: var(--paper) } .motif .operations { stroke: var(--operations) } .motif .shared { fill: var(--shared) } .motif .arrow { stroke: var(--on); stroke-width: 4 }
.commitment { margin-block: .5rem; padding: 1.25rem; border: 2px solid var(--ink); border-radius: 1rem }
.commitment + section { border: 0 }
dl { display: grid; gap: .375rem }
dl > div { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: .75rem }
dt { color: var(--muted) }
ol, ul { padding-inline-start: 1.375rem }
li { padding-block: .125rem }
.roles, .cards { padding: 0; list-style: none }
.roles { display: grid; gap: .5rem; padding-block: .75rem 1rem }
.roles .mark { margin-inline-end: .5rem }
.cards > li { padding-block-end: .75rem; border-block-start: 1px solid var(--rule) }
.cards { margin-block-start: .75rem }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding-block-start: .5rem }
.mark { inline-size: 1.375em; block-size: 1.375em; vertical-align: -.3em; fill: var(--bin, var(--muted)) }
.mark text { fill: var(--on); font: 700 13px system-ui, sans-serif; text-anchor: middle } .mark.unsure text { fill: var(--unsure); font-size: 17px }
.program { --bin: var(--program) } .operations { --bin: var(--operations) } .shared { --bin: var(--shared) } .unsure { --bin: var(--unsure) }
.bar { display: flex; gap: 2px; block-size: 1.5rem; margin-block: .125rem .25rem }
.bar i { flex: 1 1 0; display: grid; place-items: center; min-inline-size: 3px; border-radius: 3px; background: var(--bin); color: var(--on); font: 700 .875rem system-ui, sans-serif; print-color-adjust: exact; -webkit-print-color-adjust: exact }
footer { padding-block-start: 1.5rem; border-block-start: 1px solid var(--rule); color: var(--muted) }
@media (max-width: 26rem) { dl > div { grid-template-columns: minmax(0, 1fr); gap: 0 } }
@media print { @page { margin: 16mm } body { font-size: 10.5pt } main { max-inline-size: none; padding: 0 } h2, h3 { break-after: avoid } .cards > li, dl, .commitment, .roles li { break-inside: avoid } section { padding-block: 1rem } }
`
