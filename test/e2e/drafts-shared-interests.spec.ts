import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SharedInterests } from '../../src/modules/agenda/clash-model/shared-interests.js';
import type { Conference } from '../../src/modules/conferences/conference.entity.js';
import { SessionStar } from '../../src/modules/sessions/session-star.entity.js';
import { StarsService } from '../../src/modules/sessions/stars.service.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { makeConference, makeSession } from '../support/factories.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

class SetClock extends Clock {
  private present = Date.parse('2027-01-01T00:00:00Z');

  override now(): Date {
    return new Date(this.present);
  }

  advance(milliseconds: number): void {
    this.present += milliseconds;
  }
}

describe('shared interests in the clash model', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  /** One reader stars this many sessions, which makes n x (n - 1) / 2 pairs. */
  const starred = async (count: number): Promise<Conference> => {
    const conference = await makeConference(app.dataSource);
    const { id: accountId } = await app.createAccount();
    for (let n = 0; n < count; n += 1) {
      const { id: sessionId } = await makeSession(app.dataSource, conference);
      await app.dataSource.getRepository(SessionStar).insert({ accountId, sessionId, conferenceId: conference.id });
    }
    return conference;
  };
  const interestsAt = (clock: Clock): SharedInterests =>
    new SharedInterests(app.nest.get(StarsService), app.dataSource, clock);

  test('are counted anew each time where that is quick', async () => {
    const conference = await starred(3);
    const interests = interestsAt(new SetClock());
    const count = async (): Promise<number> => (await interests.of(app.dataSource.manager, conference.id)).length;

    const before = await count();
    await app.dataSource.getRepository(SessionStar).delete({ conferenceId: conference.id });

    expect([before, await count()]).toEqual([3, 0]);
  });

  test('of very many pairs are remembered for a minute, and then renewed beside the requests', async () => {
    const conference = await starred(64);
    const clock = new SetClock();
    const interests = interestsAt(clock);
    const count = async (): Promise<number> => (await interests.of(app.dataSource.manager, conference.id)).length;
    const before = await count();
    await app.dataSource.getRepository(SessionStar).delete({ conferenceId: conference.id });

    clock.advance(60_000);
    const withinTheMinute = await count();
    clock.advance(1);
    const renewing = await count();
    // Ends with the test's time limit where it is never renewed.
    let counted = renewing;
    while (counted > 0) {
      await app.dataSource.query('SELECT 1');
      counted = await count();
    }

    expect([before, withinTheMinute, renewing, counted]).toEqual([2016, 2016, 2016, 0]);
  });
});
