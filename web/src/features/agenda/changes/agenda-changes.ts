// What distinguishes two agendas, in one shape: a draft against the release, a release against another, two drafts.
import { graphql, type ResultOf } from '../../../lib/graphql.ts';
import type { ChangeKind } from './search.ts';

export const CHANGED_PLACEMENT = graphql(`
  fragment ChangedPlacement on Placement {
    startsAt
    endsAt
    durationMinutes
    rooms {
      id
      name
    }
    session {
      id
      number
      title
      track {
        id
      }
      people {
        person {
          id
          displayName
        }
      }
    }
  }
`);

export const CHANGED_RELEASED = graphql(`
  fragment ChangedReleased on ReleasedSession {
    title
    startsAt
    endsAt
    durationMinutes
    rooms {
      id
      name
    }
    people {
      person {
        id
        displayName
      }
    }
    session {
      id
      number
      track {
        id
      }
    }
  }
`);

export type ChangedPlacement = ResultOf<typeof CHANGED_PLACEMENT>;
export type ChangedReleased = ResultOf<typeof CHANGED_RELEASED>;

export interface AgendaPlace {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly durationMinutes: number;
  readonly rooms: readonly { readonly id: string; readonly name: string }[];
}

export interface ChangedPart {
  readonly role: string;
  readonly person: { readonly id: string; readonly displayName: string };
}

export interface AgendaChange {
  /** Unique within a list of changes. */
  readonly key: string;
  /** A session may have changed in several ways: then it is in several changes. */
  readonly kind: ChangeKind;
  /** Null where the session is gone for good. */
  readonly session: { readonly id: string; readonly number: number } | null;
  readonly trackId: string | null;
  readonly title: string;
  /** Where it has another one now. */
  readonly oldTitle: string | null;
  /** Of both sides, each once. */
  readonly people: readonly { readonly id: string; readonly displayName: string }[];
  readonly before: AgendaPlace | null;
  readonly after: AgendaPlace | null;
  readonly joined: readonly ChangedPart[];
  readonly left: readonly ChangedPart[];
}

interface Sides {
  readonly before: ChangedPlacement | ChangedReleased | null;
  readonly after: ChangedPlacement | ChangedReleased | null;
  readonly joined?: readonly ChangedPart[];
  readonly left?: readonly ChangedPart[];
}

/** One change; null where neither side holds the session. */
export function changeOf(kind: ChangeKind, { before, after, joined = [], left = [] }: Sides): AgendaChange | null {
  const shown = after ?? before;
  if (!shown) return null;
  const title = titleOf(shown);
  const oldTitle = before ? titleOf(before) : title;
  return {
    key: `${kind} ${shown.session?.id ?? `${title} ${shown.startsAt}`}`,
    kind,
    session: shown.session ? { id: shown.session.id, number: shown.session.number } : null,
    trackId: shown.session?.track?.id ?? null,
    title,
    // Elsewhere the two may differ only in their language: a release keeps the main one.
    oldTitle: kind === 'RENAMED' && oldTitle !== title ? oldTitle : null,
    people: [...new Map([...peopleOf(before), ...peopleOf(after)].map((person) => [person.id, person])).values()],
    before,
    after,
    joined,
    left,
  };
}

function titleOf(side: ChangedPlacement | ChangedReleased): string {
  return 'title' in side ? side.title : side.session.title;
}

function peopleOf(
  side: ChangedPlacement | ChangedReleased | null,
): readonly { readonly id: string; readonly displayName: string }[] {
  if (!side) return [];
  return ('people' in side ? side.people : side.session.people).map(({ person }) => person);
}

/** The changes that there are, without gaps. */
export function listed(changes: readonly (AgendaChange | null)[]): readonly AgendaChange[] {
  return changes.filter((change) => change !== null);
}

export function isTimeChanged({ before, after }: AgendaChange): boolean {
  return before !== null && after !== null && (before.startsAt !== after.startsAt || before.endsAt !== after.endsAt);
}

export function areRoomsChanged({ before, after }: AgendaChange): boolean {
  const ids = (place: AgendaPlace): string => place.rooms.map(({ id }) => id).join();
  return before !== null && after !== null && ids(before) !== ids(after);
}
