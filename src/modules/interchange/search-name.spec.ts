import { searchNameOf } from './search-name.js';

describe('searchNameOf', () => {
  it('folds a name as search does', () => {
    expect(searchNameOf('Şule  IŞIK')).toBe('sule isik');
  });

  it('stays below what an index holds for a name of which each character folds into 18', () => {
    expect(searchNameOf('\ufdfa'.repeat(500))).toHaveLength(500);
  });

  it('cuts no character in two', () => {
    const name = `a${'𐐨'.repeat(300)}`;

    expect(searchNameOf(name).isWellFormed()).toBe(true);
  });
});
