import fc from 'fast-check';
import { webAddress } from './web-address.js';

describe('webAddress', () => {
  it.each([
    [' https://example.org/a b ', 'https://example.org/a%20b'],
    ['HTTP://Example.ORG', 'http://example.org/'],
    ['https://example.org/?q={x}|[y]%zz#a#b', 'https://example.org/?q=%7Bx%7D%7C%5By%5D%25zz#a%23b'],
    ['http://[::1]/[a]', 'http://[::1]/%5Ba%5D'],
    ['https://örnek.example/ç', 'https://xn--rnek-4qa.example/%C3%A7'],
  ])('writes %s as an address that every schema takes', (text, expected) => {
    expect(webAddress(text)).toBe(expected);
  });

  it.each([
    '',
    'javascript:alert(1)',
    'data:text/html,x',
    'mailto:a@example.org',
    '//example.org',
    'papers/a.pdf',
    'https://',
  ])('refuses %s', (text) => {
    expect(webAddress(text)).toBeNull();
  });

  it('resolves a relative address where it is told what to', () => {
    expect(webAddress('papers/a.pdf', 'https://example.org/2027/')).toBe('https://example.org/2027/papers/a.pdf');
  });

  it('changes nothing when applied to its own result', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()), (text) => {
        const once = webAddress(`https://example.org/${text}`);

        expect(once === null ? null : webAddress(once)).toBe(once);
      }),
      { numRuns: 1000, seed: 20270328 },
    );
  });
});
