import { durationStyle, parseDuration } from './duration.js';

const TWO = { twoNumbers: true };
const THREE = { twoNumbers: false };

describe('parseDuration', () => {
  it.each([
    ['00:01', 1],
    ['0:45', 45],
    ['01:30', 90],
    ['99:59', 5999],
    ['01:30:00', 90],
    ['12:00:00', 720],
  ])('reads %s without a finding', (text, minutes) => {
    expect(parseDuration(text, TWO)).toEqual({ minutes, finding: null });
  });

  it.each([
    ['2:06:00', TWO, 126, 'DURATION_MAY_BE_DAYS'],
    ['1:12:00', TWO, 72, 'DURATION_MAY_BE_DAYS'],
    ['00:20:31', TWO, 21, 'SECONDS_ROUNDED'],
    ['45', TWO, 45, 'DURATION_IN_MINUTES'],
    ['PT1H30M', TWO, 90, 'DURATION_REWRITTEN'],
  ])('reads %s and says how', (text, style, minutes, code) => {
    const read = parseDuration(text, style);

    expect([read?.minutes, read?.finding?.code]).toEqual([minutes, code]);
  });

  it('reads one digit in front as hours where the file always writes seconds, or where it cannot be days', () => {
    expect(parseDuration('2:06:00', THREE)).toEqual({ minutes: 126, finding: null });
    expect(parseDuration('1:30:00', TWO)).toEqual({ minutes: 90, finding: null });
  });

  it.each(['', '00:00', '00:00:20', '-1:00', '100:00', '0:60', '6000', '0', 'late', 'P', 'P99D'])(
    'takes %j for no duration',
    (text) => {
      expect(parseDuration(text, TWO)).toBeNull();
    },
  );

  it('tells the style of a file from all its durations', () => {
    expect(durationStyle(['1:00', '2:06:00'])).toEqual(TWO);
    expect(durationStyle(['1:00:00', '', '45'])).toEqual(THREE);
  });
});
