import { describe, expect, test } from '@jest/globals';
import { renderMailHtml } from './mail-layout.js';

/** The paragraphs of a written mail. */
function paragraphs(body: string, linksAddresses = true): readonly string[] {
  const html = renderMailHtml({ locale: 'ar', subject: 'S', body, action: null, linksAddresses });
  return [...html.matchAll(/<p dir="auto"[^>]*>(.*?)<\/p>/g)].map(([, inner = '']) => inner);
}

const link = (address: string): string => `<a dir="ltr" href="${address}">${address}</a>`;

describe('renderMailHtml', () => {
  test('turns web addresses into links, without what ends the sentence', () => {
    expect(paragraphs('See https://example.org/a, (http://example.org/b?c=d#e).\nانظر https://example.org/é؟')).toEqual(
      [
        `See ${link('https://example.org/a')}, (${link('http://example.org/b?c=d#e')}).<br>انظر ${link('https://example.org/é')}؟`,
      ],
    );
  });

  test('escapes everything, inside of addresses and outside', () => {
    expect(paragraphs('<i>"https://x.org/?a=1&b=2"</i> https://x.org/\'onclick=\'y javascript:alert(1)')).toEqual([
      `&#60;i&#62;&#34;${link('https://x.org/?a=1&#38;b=2')}&#34;&#60;/i&#62; ${link('https://x.org/')}&#39;onclick=&#39;y javascript:alert(1)`,
    ]);
  });

  test('leaves addresses alone where it is not asked', () => {
    expect(paragraphs('https://example.org\n\nTwo', false)).toEqual(['https://example.org', 'Two']);
  });
});
