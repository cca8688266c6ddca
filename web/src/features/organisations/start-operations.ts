import { graphql, type ResultOf } from '../../lib/graphql.ts';

export const START = graphql(`
  query StartPage {
    viewerConferences(first: 100) {
      nodes {
        id
        slug
        name
        timeZone
        isPublic
        days {
          date
        }
        release {
          id
          number
          releasedAt
        }
      }
    }
  }
`);

export const CREATE_ORGANISATION = graphql(`
  mutation CreateOrganisation($input: CreateOrganisationInput!) {
    createOrganisation(input: $input) {
      errors {
        code
        message
        path
      }
      organisation {
        id
        slug
      }
    }
  }
`);

export type StartConference = ResultOf<typeof START>['viewerConferences']['nodes'][number];

export interface Grouped {
  /** Those that are not over, the next one first; without days last. */
  readonly upcoming: readonly StartConference[];
  /** The latest first. */
  readonly past: readonly StartConference[];
}

export const firstDay = ({ days }: StartConference): string => days.map(({ date }) => date).sort()[0] ?? '9999-12-31';
export const lastDay = ({ days }: StartConference): string =>
  days
    .map(({ date }) => date)
    .sort()
    .at(-1) ?? '9999-12-31';

/** By whether they are over in their own zone on `todayIn(timeZone)`, an ISO date. */
export function grouped(conferences: readonly StartConference[], todayIn: (timeZone: string) => string): Grouped {
  const isOver = (conference: StartConference): boolean => lastDay(conference) < todayIn(conference.timeZone);
  return {
    upcoming: conferences
      .filter((conference) => !isOver(conference))
      .sort((a, b) => firstDay(a).localeCompare(firstDay(b))),
    past: conferences.filter(isOver).sort((a, b) => firstDay(b).localeCompare(firstDay(a))),
  };
}
