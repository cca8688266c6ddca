import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { foldForSearch } from './fold-for-search.js';
import { searchPatterns } from './search-patterns.js';

describe('foldForSearch', () => {
  test.each([
    ['İstanbul', 'istanbul'],
    ['ISPARTA', 'ısparta'],
    ['ışık', 'IŞIK'],
    ['Ayşe Yılmaz', 'ayse yilmaz'],
    ['أحمد', 'احمد'],
    ['إيمان', 'ايمان'],
    ['آمنة', 'امنه'],
    ['فاطمة', 'فاطمه'],
    ['فَاطِمَة', 'فاطمة'],
    ['محـــمد', 'محمد'],
    ['هدى', 'هدي'],
    ['علاء', 'علا'],
    ['مؤمن', 'مومن'],
    ['کیمیا', 'كيميا'],
    ['Łódź', 'lodz'],
    ['Straße', 'STRASSE'],
    ["O'Neill", 'O’Neill'],
    ['Fatima Al-Zahra', 'fatima al  zahra'],
    ['Ｗｉｄｅ', 'wide'],
    ['Γιώργος', 'ΓΙΩΡΓΟΣ'],
    ['٢٠٢٧', '2027'],
  ])('takes %s and %s for the same', (one, other) => {
    expect(foldForSearch(one)).toBe(foldForSearch(other));
  });

  test.each([
    ['か', 'が'],
    ['कि', 'क'],
    ['Ada', 'Eda'],
    ['C', 'C++'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(foldForSearch(one)).not.toBe(foldForSearch(other));
  });

  test('writes plain letters in lower case, parted by single spaces', () => {
    expect(foldForSearch('  İpek\u200f  ÇAĞLAYAN-Ünal ')).toBe('ipek caglayan unal');
  });

  test('changes nothing when applied again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => foldForSearch(foldForSearch(text)) === foldForSearch(text)),
      { seed: 8, numRuns: 2000 },
    );
  });
});

describe('searchPatterns', () => {
  test('makes one pattern a word', () => {
    expect(searchPatterns(' Ayşe  yıl ')).toEqual(['%ayse%', '%yil%']);
  });

  test('takes signs with a meaning in LIKE as they are', () => {
    expect(searchPatterns('100%_\\')).toEqual(['%100\\%\\_\\\\%']);
  });

  test('is empty for a query without a word', () => {
    expect(searchPatterns(' \u200f ')).toEqual([]);
  });

  test('stops after ten words', () => {
    expect(searchPatterns('a b c d e f g h i j k')).toHaveLength(10);
  });
});
