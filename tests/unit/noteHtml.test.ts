import { expect, it } from 'vitest'
import { noteHtml } from '../../live/server/noteHtml.ts'

it.each([
  ['nothing', '', ''],
  ['paragraphs', 'One.\n\n\nTwo.', '<p>One.</p>\n<p>Two.</p>'],
  ['lines of a paragraph', 'One.\nTwo.', '<p>One.<br>Two.</p>'],
  ['labels', 'LISTEN FOR Names.', '<p><strong>LISTEN FOR</strong> Names.</p>'],
  ['a label with a colon', 'ASK: Why?', '<p><strong>ASK</strong> Why?</p>'],
  ['a label after a sentence', 'SOURCES The Goal, 1984. COVERS A10.', '<p><strong>SOURCES</strong> The Goal, 1984. <strong>COVERS</strong> A10.</p>'],
  ['capitals that are no label', 'US numbers. DOCTORS DO.', '<p>US numbers. DOCTORS DO.</p>'],
  ['bold and emphasis', '**Now** and *then*', '<p><strong>Now</strong> and <em>then</em></p>'],
  ['stars that stand for themselves', '2 * 3 * 4', '<p>2 * 3 * 4</p>'],
  ['what is for one kind of result', 'WHEN SPLIT Talk.\n\nWHEN you like.', '<p class="when when-split"><strong>WHEN SPLIT</strong> Talk.</p>\n<p class="when when-you">WHEN you like.</p>'],
  ['lists', '- one\n- two', '<ul><li>one</li><li>two</li></ul>'],
  ['markup of the author as text', '<img src=x onerror="alert(1)"> & more', '<p>&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; more</p>'],
])('writes %s', (_, note, html) => {
  expect(noteHtml(note)).toBe(html)
})
