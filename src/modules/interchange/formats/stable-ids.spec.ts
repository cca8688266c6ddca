import { uuidOfName } from './stable-ids.js';

describe('uuidOfName', () => {
  it('gives the same uuid for the same name', () => {
    expect(uuidOfName('schedule-json:adv:1')).toBe(uuidOfName('schedule-json:adv:1'));
  });

  it('takes a name that holds half of a surrogate pair', () => {
    expect(uuidOfName('talk \ud800')).toBe(uuidOfName('talk \ufffd'));
  });
});
