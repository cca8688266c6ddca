import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useConferenceOfPage } from '../../features/conferences/conference.ts';
import { graphql } from '../../lib/graphql.ts';
import { apiQuery } from '../../lib/queries.ts';
import { folded } from '../../lib/search-folding.ts';

const FIND_SESSIONS = graphql(`
  query PaletteSessions($conferenceId: ID!, $text: String!) {
    sessions(conferenceId: $conferenceId, filter: { text: $text }, first: 8) {
      nodes {
        id
        number
        title
        people {
          person {
            displayName
          }
        }
      }
    }
  }
`);

const FIND_PEOPLE = graphql(`
  query PalettePeople($slug: String!, $text: String!) {
    conference(slug: $slug) {
      id
      people(search: $text, first: 6) {
        nodes {
          id
          displayName
        }
      }
    }
  }
`);

const SESSION_BY_NUMBER = graphql(`
  query PaletteSession($slug: String!, $number: Int!) {
    session(conferenceSlug: $slug, number: $number) {
      id
      number
      title
      people {
        person {
          displayName
        }
      }
    }
  }
`);

export interface FoundSession {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly names: string;
}

interface Row {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly people: readonly { readonly person: { readonly displayName: string } }[];
}

const foundSession = ({ id, number, title, people }: Row): FoundSession => ({
  id,
  number,
  title,
  names: people.map(({ person }) => person.displayName).join(', '),
});

/** One letter finds nearly everything. */
const SHORTEST_SEARCH = 2;
const NUMBER = /^#?\s*(\d{1,6})$/u;

/** Sessions and people whose words the search holds, as the server finds them; a session also by its number. */
export function usePaletteFinds(search: string) {
  const conference = useConferenceOfPage();
  const text = search.trim();
  const isOn = conference !== null && folded(text).length >= SHORTEST_SEARCH;
  const number = Number(NUMBER.exec(text)?.[1] ?? 0);
  const slug = conference?.slug ?? '';
  const shared = { placeholderData: keepPreviousData };
  const sessions = useQuery({
    ...apiQuery(FIND_SESSIONS, { conferenceId: conference?.id ?? '', text }),
    ...shared,
    enabled: isOn,
  });
  const people = useQuery({ ...apiQuery(FIND_PEOPLE, { slug, text }), ...shared, enabled: isOn });
  const numbered = useQuery({
    ...apiQuery(SESSION_BY_NUMBER, { slug, number }),
    enabled: conference !== null && number > 0,
  });
  const exact = number > 0 && numbered.data ? [foundSession(numbered.data.session)] : [];
  const worded = isOn ? (sessions.data?.sessions.nodes ?? []).map(foundSession) : [];
  return {
    sessions: [...exact, ...worded.filter(({ id }) => exact.every((one) => one.id !== id))],
    people: isOn ? (people.data?.conference.people.nodes ?? []) : [],
    isBusy: sessions.isFetching || people.isFetching || numbered.isFetching,
  };
}
