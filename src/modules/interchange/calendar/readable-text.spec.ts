import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleanText } from '../formats/safe-html.js';
import { readableText } from './readable-text.js';

describe('readableText', () => {
  test.each([
    ['plain & simple', 'plain & simple'],
    ['a < b\r\nc > d', 'a < b\nc > d'],
    ['<p>One</p><p>Two<br />three</p>', 'One\n\nTwo\nthree'],
    ['<h2>What</h2><ul><li>red</li><li>blue <b>sky</b></li></ul><p>End</p>', 'What\n\n- red\n- blue sky\n\nEnd'],
    ['<p>See <a href="https://example.org/x">here</a></p>', 'See here (https://example.org/x)'],
    ['<p><a href="https://example.org/">https://example.org/</a></p>', 'https://example.org/'],
    ['<p><a href="https://example.org/?a&amp;b"></a> and <a>that</a></p>', 'https://example.org/?a&b and that'],
    ['<p>a &lt;b&gt; &amp;amp; &quot;c&quot;</p>', 'a <b> &amp; "c"'],
    ['<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>', '1 2\n\n3'],
    ['', ''],
  ])('makes of %j %j', (text, expected) => {
    expect(readableText(text)).toBe(expected);
  });

  test('leaves no tag of any safe text', () => {
    const markup = fc.array(
      fc.constantFrom('<p>', '</p>', '<li>', '<b>', '<a href="https://x.org">', '</a>', 'word', ' ', '&lt;', '&', '\n'),
      { maxLength: 40 },
    );

    fc.assert(
      fc.property(markup, (parts) => {
        const text = cleanText(parts.join('')).text;
        const entities = text.split('&lt;').length - 1;
        expect((readableText(text).match(/</g) ?? []).length).toBeLessThanOrEqual(entities);
      }),
      { seed: 20270308, numRuns: 500 },
    );
  });

  test('takes time in proportion to the text', () => {
    const hostile = '<a href="'.repeat(20_000) + '<p>'.repeat(20_000);
    expect(readableText(hostile).length).toBeLessThan(hostile.length * 2);
  });
});
