import { describe, expect, test } from '@jest/globals';
import { evaluate } from '../../../scheduling/index.js';
import { toGlobalId } from '../../../platform/graphql/global-id.js';
import { publicKey } from './draft-issue.js';

const SESSIONS = ['0190b0a0-0000-7000-8000-000000000002', '0190b0a0-0000-7000-8000-000000000001'];
const PERSON = '0190b0a0-0000-7000-8000-000000000003';
const ROOM = '0190b0a0-0000-7000-8000-000000000004';
const TAGS = ['0190b0a0-0000-7000-8000-000000000005', '0190b0a0-0000-7000-8000-000000000006'];

/** Two sessions of one person, with two tags in common, at once in one room that lacks what they need. */
function issuesOver(id: (type: 'Session' | 'Person' | 'Room' | 'Tag', uuid: string) => string) {
  const sessions = SESSIONS.map((uuid) => ({
    id: id('Session', uuid),
    kind: 'talk' as const,
    durationMinutes: 30,
    people: [{ personId: id('Person', PERSON), role: 'speaker' as const }],
    trackId: null,
    tagIds: TAGS.map((tag) => id('Tag', tag)),
    requiredFeatures: ['stage'],
    expectedAudience: null,
    exclusive: false,
    roomCount: 1,
  }));
  const room = {
    id: id('Room', ROOM),
    venueId: null,
    capacity: null,
    features: [],
    lanes: 1,
    available: null,
    busy: [],
  };
  const people = [{ id: id('Person', PERSON), available: null, busy: [] }];
  const problem = {
    days: [],
    rooms: [room],
    people,
    sessions,
    orders: [],
    sharedInterests: [],
    travel: [],
    settings: {},
    waivers: [],
  };
  const placements = sessions.map((session) => ({
    sessionId: session.id,
    start: 600,
    durationMinutes: 30,
    roomIds: [room.id],
    timePinned: false,
    roomPinned: false,
  }));
  return evaluate(problem, new Map(placements.map((placement) => [placement.sessionId, placement]))).issues;
}

describe('publicKey', () => {
  test('is the key that the clash model gives where it runs over the ids that clients know', () => {
    const onTheServer = issuesOver((_, uuid) => uuid).map((issue) => publicKey(issue));
    const inTheBrowser = issuesOver(toGlobalId).map((issue) => issue.key);

    expect(onTheServer.length).toBe(6);
    expect([...onTheServer].sort()).toEqual([...inTheBrowser].sort());
  });
});
