// "The hours that every track wants are shared fairly": of the prime time that sessions with a track use, each track
// gets as much as it has of the programme.
// Soft. Unit: minutes of prime time of a track above its share, which is rounded up to minutes.
import { at } from '../integers.js';
import { packWindows } from '../windows.js';
import type { ConstraintDefinition } from './definition.js';

export const primeTimeUnfair: ConstraintDefinition = {
  key: 'prime_time_unfair',
  groups: ({ problem: { primeTimes = [] }, sessions, trackIndex, trackOfSession }) => {
    if (primeTimes.length === 0 || trackIndex.size < 2) return [];
    const members = [...sessions.keys()].filter((session) => at(trackOfSession, session) >= 0);
    const groups = members.map((member) => at(trackOfSession, member));
    const subjects = [...trackIndex.keys()].map((trackId) => ({ roomId: null, personId: null, args: { trackId } }));
    const measure = { kind: 'share', groups, windows: packWindows(primeTimes), subjects } as const;
    return [{ members, measure, subject: { roomId: null, personId: null, args: {} } }];
  },
};
