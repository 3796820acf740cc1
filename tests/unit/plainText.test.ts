import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folded, plainText, plainTextIn } from '../../live/domain/plainText.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom('a', ' ', '\n', '\u0301', '\u0336', '\u202E', '\u2066', '\u200B', '\u200D', '\u0000', '\u{E0041}', '\uD800', '<b>', '\u3164', '👩', 'ﬁ'), { maxLength: 40 }).map(each => each.join('')),
)

describe('plain text', () => {
  it.each([
    ['a line break', 'two\nlines', 'two lines'],
    ['white space', '  a \t lot\u00A0of   it ', 'a lot of it'],
    ['control characters', 'a\u0000b\u001B[31mc\u0085', 'ab[31mc'],
    ['a bidi override', 'pay \u202Elasrever\u202C now \u2066x\u2069', 'pay lasrever now x'],
    ['zero widths and a soft hyphen', 'han\u200Bdo\u00ADver\uFEFF', 'handover'],
    ['a stack of marks', `z${'\u0336'.repeat(60)}algo`, 'z\u0336\u0336\u0336algo'],
    ['marks without a letter', '\u0301\u0301x', 'x'],
    ['half of a pair', 'x\uD83D', 'x'],
    ['tags that nobody sees', 'x\u{E0061}\u{E0062}', 'x'],
    ['letters that show nothing', '\u3164\u115F', ''],
    ['only format characters', '\u202E\u200B', ''],
  ])('has no trace of %s', (_, typed, plain) => {
    expect(plainText(typed)).toBe(plain)
  })

  it.each([
    ['markup', '<b onclick="x()">bold & brave</b> {{ 1 }}'],
    ['accents', 'Übergabe, après, Nguyễn'],
    ['other scripts', 'שלום العربية हिन्दी ไทย 日本語'],
    ['emoji of several parts', '👩‍💻 👍🏽 🇦🇹'],
  ])('leaves %s as it is', (_, typed) => {
    expect(plainText(typed)).toBe(typed.normalize('NFC'))
  })

  it('is plain for good: cleaning twice changes nothing', () => {
    fc.assert(fc.property(anyText, text => plainText(plainText(text)) === plainText(text)))
  })

  it('never turns a line around, breaks it or stacks marks up', () => {
    fc.assert(fc.property(anyText, (text) => {
      expect(plainText(text)).not.toMatch(/[\p{Cc}\p{Cs}\p{Co}\u202A-\u202E\u2066-\u2069\u061C\u200E\u200F]|\p{M}{4}|^\s|\s$|\s\s/u)
    }))
  })
})

describe('text in an answer', () => {
  it('is plain, and no longer than it may be in characters that people see', () => {
    expect(plainTextIn(' hi\n', 3)).toBe('hi')
    expect(plainTextIn('👍👍👍', 3)).toBe('👍👍👍')
    expect(plainTextIn('👍👍👍👍', 3)).toBeNull()
  })

  it('is nothing else than a text', () => {
    for (const answer of [null, undefined, 1, true, [], ['a'], {}, { toString: () => 'a' }])
      expect(plainTextIn(answer, 10)).toBeNull()
  })
})

describe('folded words', () => {
  it('are the same whatever their case, width and spacing', () => {
    for (const word of ['Hand over', 'HAND  OVER', ' hand\u00A0over ', 'ｈａｎｄ over', 'hand\u200B over'])
      expect(folded(word)).toBe('hand over')
  })

  it('stay folded', () => {
    fc.assert(fc.property(anyText, text => folded(folded(text)) === folded(text)))
  })
})
