// Which sessions have something in common: a theme, a content, a speaker.
import type { AgendaSession } from '../../model.js';
import { groupByMany } from '../../problem-index.js';
import type { IssueSubject } from '../definition.js';

/** What two or more sessions have in common, with the positions of these sessions. */
export interface SharedTrait {
  readonly trait: string;
  readonly members: readonly number[];
}

/** The traits that at least two sessions have; a session that names a trait twice has it once. */
export function sharedTraits(
  sessions: readonly AgendaSession[],
  traitsOf: (session: AgendaSession) => readonly string[] | undefined,
): readonly SharedTrait[] {
  return [...groupByMany(sessions.map((session) => [...new Set(traitsOf(session) ?? [])]))]
    .filter(([, members]) => members.length > 1)
    .map(([trait, members]) => ({ trait, members }));
}

/** A subject that says by its arguments what sessions have in common. */
export function aboutTrait(name: string, trait: string): IssueSubject {
  return { roomId: null, personId: null, args: { [name]: trait } };
}
