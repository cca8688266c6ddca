import { describe, expect, test } from '@jest/globals';
import { SESSION_STATES, type SessionState } from '../../sessions/session-kinds.js';
import { stateAfter, type StateWish } from './write-states.js';

/** What becomes of a session, by the state that it is in. */
function outcomes(wish: Partial<StateWish>): Record<string, SessionState> {
  const after = (now: SessionState): SessionState => stateAfter(now, { isGone: false, isBack: false, ...wish });
  return Object.fromEntries(SESSION_STATES.map((now) => [now, after(now)]));
}

const unchanged = Object.fromEntries(SESSION_STATES.map((state) => [state, state]));

describe('stateAfter', () => {
  test('leaves a session of which the plan says nothing', () => {
    expect(outcomes({})).toEqual(unchanged);
  });

  test('goes where steps lead without calling a session off on the way', () => {
    expect(outcomes({ state: 'submitted' })).toEqual({ ...unchanged, draft: 'submitted', withdrawn: 'submitted' });
    expect(outcomes({ state: 'accepted' })).toEqual({
      draft: 'accepted',
      submitted: 'accepted',
      accepted: 'accepted',
      confirmed: 'confirmed',
      declined: 'accepted',
      withdrawn: 'accepted',
      cancelled: 'accepted',
    });
    expect(new Set(Object.values(outcomes({ state: 'confirmed' })))).toEqual(new Set(['confirmed']));
  });

  test.each([{ isGone: true }, { state: 'cancelled' as const }])('cancels what takes place: %j', (wish) => {
    expect(outcomes(wish)).toEqual({
      ...unchanged,
      draft: 'cancelled',
      submitted: 'cancelled',
      accepted: 'cancelled',
      confirmed: 'cancelled',
    });
  });

  test('brings back what is off in the state of the file, which it had before the import that cancelled it', () => {
    const back = { isBack: true, state: 'submitted' } as const;

    expect(outcomes(back)).toEqual({
      ...outcomes({ state: 'submitted' }),
      declined: 'submitted',
      withdrawn: 'submitted',
      cancelled: 'submitted',
    });
    expect(outcomes({ isBack: true }).cancelled).toBe('accepted');
  });
});
