import { aProgramme, aSession } from '../../../../test/fixtures/schedules/programmes.js';
import { withStableIds } from './stable-programme.js';

function idsOfTitles(titles: readonly string[]): readonly string[] {
  const sessions = titles.map((title, index) => aSession({ id: `s${index}`, guid: null, number: null, title }));
  return withStableIds(aProgramme({ sessions })).sessions.map(({ id }) => id);
}

describe('stable ids', () => {
  it('count what nothing tells apart, in the order of the file', () => {
    expect(idsOfTitles(['Lunch', 'lunch', 'Lunch'])).toEqual(['title:lunch', 'title:lunch#2', 'title:lunch#3']);
  });

  it('stay apart where a title ends like a count', () => {
    expect(idsOfTitles(['x', 'x#2', 'x', 'x#3', 'x'])).toEqual([
      'title:x',
      'title:x#2',
      'title:x#3',
      'title:x#3#2',
      'title:x#4',
    ]);
  });

  it('are all different for 50,000 titles made to collide', () => {
    const counted = Array.from({ length: 25_000 }, (_, index) => `x#${index + 2}`);

    const ids = idsOfTitles([...counted, ...counted.map(() => 'x')]);

    expect(new Set(ids).size).toBe(50_000);
  });
});
