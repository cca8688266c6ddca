import { describe, expect, test } from '@jest/globals';
import { catalogueOf, LOCALES } from '../../../platform/i18n/catalogue.js';
import { CONSTRAINT_KEYS, type Reason } from '../../../scheduling/index.js';
import { idsInReasons, reasonText } from './unplaced-reasons.js';

/** One reason of every kind; does not compile while a kind is missing. */
const REASONS: { readonly [K in Reason['kind']]: Extract<Reason, { kind: K }> } = {
  blocked_by: {
    kind: 'blocked_by',
    constraint: 'order_broken',
    sessionId: 's',
    sessionIds: ['s'],
    places: 3,
    allPlaces: 1200,
  },
  chain_too_long: { kind: 'chain_too_long', constraint: 'order_broken', sessionIds: ['s', 't'], neededMinutes: 300 },
  room_sessions_do_not_fit: {
    kind: 'room_sessions_do_not_fit',
    constraint: 'room_double_booked',
    roomId: 'r',
    sessionIds: ['s', 't'],
  },
  parts_never_consecutive: {
    kind: 'parts_never_consecutive',
    constraint: 'parts_not_consecutive',
    sessionIds: ['s', 't'],
    withinMinutes: 15,
  },
  person_sessions_do_not_fit: {
    kind: 'person_sessions_do_not_fit',
    constraint: 'person_double_booked',
    personId: 'p',
    sessionIds: ['s', 't'],
  },
  more_sessions_than_window: {
    kind: 'more_sessions_than_window',
    constraint: 'room_double_booked',
    sessionIds: ['s', 't'],
    start: 540,
    end: 600,
    neededMinutes: 90,
    availableMinutes: 60,
  },
  more_sessions_than_cells: {
    kind: 'more_sessions_than_cells',
    constraint: 'room_double_booked',
    sessionIds: ['s', 't'],
    roomIds: ['r'],
    formats: ['lab'],
    features: [],
    cellsNeeded: 2,
    cellsAvailable: 1,
  },
  more_blocks_than_there_are: {
    kind: 'more_blocks_than_there_are',
    constraint: 'block_mixes_tracks',
    sessionIds: ['s', 't'],
    tracks: 2,
    blocksNeeded: 3,
    blocksAvailable: 2,
  },
  stock_too_small: {
    kind: 'stock_too_small',
    constraint: 'stock_exceeded',
    sessionId: 's',
    stockId: 'cameras',
    amount: 3,
    units: 2,
  },
  more_sessions_than_stock: {
    kind: 'more_sessions_than_stock',
    constraint: 'stock_exceeded',
    stockId: 'cameras',
    units: 1,
    sessionIds: ['s', 't'],
    neededMinutes: 90,
    availableMinutes: 60,
  },
  more_sessions_than_parallel: {
    kind: 'more_sessions_than_parallel',
    constraint: 'too_many_in_parallel',
    sessionIds: ['s', 't'],
    most: 2,
    neededMinutes: 90,
    availableMinutes: 60,
  },
  no_place_left: {
    kind: 'no_place_left',
    constraint: 'person_unavailable',
    constraints: ['person_unavailable', 'room_unavailable'],
    sessionId: 's',
  },
  longer_than_any_day: {
    kind: 'longer_than_any_day',
    constraint: 'outside_opening_hours',
    sessionId: 's',
    durationMinutes: 700,
    longestMinutes: 540,
  },
  more_sessions_than_person_time: {
    kind: 'more_sessions_than_person_time',
    constraint: 'person_double_booked',
    personId: 'p',
    sessionIds: ['s', 't'],
    neededMinutes: 90,
    availableMinutes: 60,
  },
  more_sessions_than_room_time: {
    kind: 'more_sessions_than_room_time',
    constraint: 'room_double_booked',
    sessionIds: ['s', 't'],
    roomIds: ['r'],
    neededMinutes: 90,
    availableMinutes: 60,
  },
  no_start_allowed: { kind: 'no_start_allowed', constraint: 'outside_opening_hours', sessionId: 's' },
  no_time_known: { kind: 'no_time_known', constraint: 'outside_opening_hours', sessionId: 's' },
  order_cycle: { kind: 'order_cycle', constraint: 'order_broken', sessionIds: ['s', 't'] },
  people_never_available: {
    kind: 'people_never_available',
    constraint: 'person_unavailable',
    sessionId: 's',
    personIds: ['p'],
    durationMinutes: 60,
    longestMinutes: 30,
  },
  pins_clash: {
    kind: 'pins_clash',
    constraint: 'room_double_booked',
    sessionIds: ['s', 't'],
    roomId: 'r',
    personId: null,
    minutes: 30,
  },
  rooms_never_available: {
    kind: 'rooms_never_available',
    constraint: 'room_unavailable',
    sessionId: 's',
    durationMinutes: 60,
    roomsNeeded: 1,
    roomIds: ['r'],
  },
  too_few_rooms_allowed: {
    kind: 'too_few_rooms_allowed',
    constraint: 'room_lacks_feature',
    sessionId: 's',
    roomsNeeded: 2,
    roomIds: ['r'],
  },
  too_few_rooms_with_features: {
    kind: 'too_few_rooms_with_features',
    constraint: 'room_lacks_feature',
    sessionId: 's',
    features: ['projector'],
    roomsNeeded: 2,
    roomIds: ['r'],
  },
};

const NAMES = {
  session: (id: string) => `session ${id}`,
  room: () => 'Hall',
  person: () => 'فاطمة الزهراء',
  window: (start: number, end: number) => `from ${start} to ${end}`,
};

describe('reasons in words', () => {
  test.each(LOCALES)('says every kind of reason in %s', (locale) => {
    const texts = Object.values(REASONS).map((reason) => reasonText(locale, reason, NAMES));

    expect(texts.filter((text) => text.length < 10 || text.includes('{'))).toEqual([]);
  });

  test('names what a reason speaks of', () => {
    expect(reasonText('en', REASONS.more_sessions_than_room_time, NAMES)).toBe(
      'session s and session t need Hall for 90 minutes, and there are only 60.',
    );
  });

  test('collects the ids of which it needs names', () => {
    expect(idsInReasons(Object.values(REASONS))).toEqual({ sessionIds: ['s', 't'], roomIds: ['r'], personIds: ['p'] });
  });

  test.each(LOCALES)('has a name for every rule in %s', (locale) => {
    expect(CONSTRAINT_KEYS.filter((key) => !catalogueOf(locale).has(`constraint.${key}`))).toEqual([]);
  });
});
