import { kindOfType } from './session-kinds.js';

describe('kindOfType', () => {
  it.each([
    ['keynote', ['keynote', 'Keynote', 'Opening Keynote', 'Açılış Konuşması']],
    ['workshop', ['workshop', 'youthworkshop', 'Hands-on', 'tutorial', 'Master class', 'Atölye', 'ورشة عمل']],
    ['panel', ['panel', 'Podium', 'Panel discussion', 'Round table']],
    [
      'talk',
      ['talk', 'Lightning Talks', 'lecture', 'lunch talk', 'Vortrag', '', 'devroom', 'DJ Set', 'Live-Podcast Bühne'],
    ],
    ['ceremony', ['ceremony', 'Opening', 'closing', 'حفل الافتتاح']],
    ['break', ['break', 'Coffee break', 'Lunch', 'öğle arası']],
    ['networking', ['networking', 'meeting', 'Social', 'bof', 'Meet up']],
  ])('reads %s from %j', (kind, types) => {
    expect(types.map((type) => kindOfType(type))).toEqual(types.map(() => kind));
  });
});
