/** The deck's fonts for paper: a PDF takes the single weights as they are, variable fonts only as nameless shapes. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** Each weight also stands in for the ones up to the next. */
const WEIGHTS = {
  400: '400 499',
  500: '500 599',
  600: '600 699',
  700: '700 900',
}

const FAMILIES = [
  { family: 'Inter', folder: 'inter', token: '--font-text' },
  { family: 'Bricolage Grotesque', folder: 'bricolage-grotesque', token: '--font-display' },
]

/** A style sheet that puts them before the screen's fonts; it holds the fonts themselves. */
export async function printFonts(): Promise<string> {
  const faces = await Promise.all(FAMILIES.flatMap(({ family, folder }) => Object.entries(WEIGHTS).map(async ([weight, range]) => {
    const file = require.resolve(`@fontsource/${folder}/files/${folder}-latin-${weight}-normal.woff2`)
    const bytes = await readFile(file, 'base64')
    return `@font-face { font-family: '${family}'; font-weight: ${range}; src: url(data:font/woff2;base64,${bytes}) format('woff2'); }`
  })))
  // Letters beyond Latin come from the screen's fonts behind them.
  const tokens = FAMILIES.map(({ family, token }) => `${token}: '${family}', '${family} Variable', system-ui, sans-serif;`)
  return `${faces.join('\n')}\nhtml:root { ${tokens.join(' ')} }`
}
