// Issues of the pure core in words: the same sentences as the server's, with the names of what stands on the board.
import type { Say } from '../../../lib/say.tsx';
import { type BoardNames, isolated } from './board-words.ts';
import type { CoreIssue } from './board-types.ts';

/** The core gives ids; a sentence mentions what they are of. */
const MENTIONED_AS: Readonly<Record<string, readonly [name: string, kind: keyof BoardNames]>> = {
  firstSessionId: ['first', 'session'],
  secondSessionId: ['second', 'session'],
  roomId: ['room', 'room'],
  personId: ['person', 'person'],
  trackId: ['track', 'track'],
  otherTrackId: ['otherTrack', 'track'],
  tagId: ['tag', 'tag'],
};

/** A message may mention what only some issues of its rule have; it asks first whether it is there. */
const NOTHING_NAMED = { second: '', room: '', person: '' };

/** The issue in a sentence. */
export function issueWords(issue: Pick<CoreIssue, 'message'>, names: BoardNames, say: Say): string {
  const named = Object.entries(issue.message.args).map(([name, value]) => namedArgument(name, value, names));
  return say(issue.message.key, { ...NOTHING_NAMED, ...Object.fromEntries(named) });
}

function namedArgument(name: string, value: string | number, names: BoardNames): readonly [string, string | number] {
  const mentioned = MENTIONED_AS[name];
  if (typeof value === 'number') return [mentioned?.[0] ?? name, value];
  if (!mentioned) return [name === 'stockId' ? 'stock' : name, isolated(value)];
  return [mentioned[0], isolated(names[mentioned[1]](value) ?? '?')];
}
