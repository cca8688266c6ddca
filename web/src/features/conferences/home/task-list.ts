// What needs doing, the most pressing first, each with the screen that fixes it.
import type { Tasks } from './overview.ts';

type Target =
  | { readonly to: '/$lang/c/$slug/agenda'; readonly search: { readonly panel?: 'clashes'; readonly issue?: string } }
  | {
      readonly to: '/$lang/c/$slug/sessions';
      readonly search: { readonly state?: string; readonly special?: string; readonly kind?: string };
    }
  | {
      readonly to: '/$lang/c/$slug/people';
      readonly search: { readonly special?: string; readonly email?: string; readonly role?: string };
    }
  | { readonly to: '/$lang/c/$slug/requests'; readonly search: Record<never, never> }
  | { readonly to: '/$lang/c/$slug/release'; readonly search: Record<never, never> };

export type Task = Target & {
  /** End of the message key `web.home.task.<key>`, which takes `count`. */
  readonly key: string;
  readonly count: number;
  /** `must`: stands in the way of a release. */
  readonly weight: 'must' | 'should' | 'can';
};

/** Tasks with something to do; what the viewer may not know of is no task of hers. */
export function tasksOf(tasks: Tasks): readonly Task[] {
  const all: readonly (Omit<Task, 'count'> & { readonly count: number | null })[] = [
    {
      key: 'hard',
      weight: 'must',
      count: tasks.hardIssueCount,
      to: '/$lang/c/$slug/agenda',
      search: { panel: 'clashes' },
    },
    { key: 'unplaced', weight: 'must', count: tasks.unplacedCount, to: '/$lang/c/$slug/agenda', search: {} },
    {
      key: 'submitted',
      weight: 'should',
      count: tasks.submittedSessionCount,
      to: '/$lang/c/$slug/sessions',
      search: { state: 'SUBMITTED' },
    },
    { key: 'requests', weight: 'should', count: tasks.openTimeRequestCount, to: '/$lang/c/$slug/requests', search: {} },
    {
      key: 'unconfirmedSpeakers',
      weight: 'should',
      count: tasks.unconfirmedSpeakerCount,
      to: '/$lang/c/$slug/people',
      search: { special: 'unconfirmed' },
    },
    {
      key: 'unconfirmedSessions',
      weight: 'should',
      count: tasks.unconfirmedSessionCount,
      to: '/$lang/c/$slug/sessions',
      search: { state: 'ACCEPTED' },
    },
    {
      key: 'rooms',
      weight: 'should',
      count: tasks.roomTooSmallCount,
      to: '/$lang/c/$slug/agenda',
      search: { panel: 'clashes', rule: 'audience_above_capacity' },
    },
    {
      key: 'withoutPeople',
      weight: 'should',
      count: tasks.sessionsWithoutPeopleCount,
      to: '/$lang/c/$slug/sessions',
      search: { special: 'withoutPeople', kind: 'KEYNOTE,TALK,WORKSHOP,PANEL' },
    },
    {
      key: 'medium',
      weight: 'should',
      count: tasks.mediumIssueCount,
      to: '/$lang/c/$slug/agenda',
      search: { panel: 'clashes' },
    },
    {
      key: 'withoutEmail',
      weight: 'can',
      count: tasks.peopleWithoutEmailCount,
      to: '/$lang/c/$slug/people',
      search: { email: 'no' },
    },
    { key: 'changed', weight: 'can', count: tasks.changedSinceReleaseCount, to: '/$lang/c/$slug/release', search: {} },
  ] as readonly (Task | (Omit<Task, 'count'> & { readonly count: null }))[];
  return all.filter((task): task is Task => (task.count ?? 0) > 0);
}
