import { describe, expect, test } from '@jest/globals';
import { loggedPath } from './logged-path.js';

describe('loggedPath', () => {
  test.each([
    ['/calendars/s3cret.ics', '/calendars/***'],
    ['/Calendars/s3cret.ics?x=1', '/Calendars/***'],
    ['//calendars//s3cret', '//calendars//***'],
    ['/conferences/wise/calendar.ics?lang=tr', '/conferences/wise/calendar.ics'],
    ['/graphql', '/graphql'],
  ])('writes %s as %s', (url, path) => {
    expect(loggedPath(url)).toBe(path);
  });
});
