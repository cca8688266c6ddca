// What the home page of a conference tells: what needs doing, and the numbers.
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { graphql, type ResultOf } from '../../../lib/graphql.ts';
import { apiQuery } from '../../../lib/queries.ts';
import { useSpeech } from '../../../lib/say.tsx';

const OVERVIEW = graphql(`
  query ConferenceOverview($slug: String!, $language: String!) {
    conference(slug: $slug) {
      id
      release {
        id
        number
        name
        releasedAt
      }
      overview {
        tasks {
          draft {
            id
            name
          }
          hardIssueCount
          mediumIssueCount
          softIssueCount
          unplacedCount
          roomTooSmallCount
          unconfirmedSpeakerCount
          unconfirmedSessionCount
          openTimeRequestCount
          submittedSessionCount
          peopleWithoutEmailCount
          sessionsWithoutPeopleCount
          changedSinceReleaseCount
        }
        numbers {
          roomCount
          speakerCount
          starCount
          roomUse {
            openMinutes
            usedMinutes
            room {
              id
              name
            }
          }
          sessionsByDay {
            day
            count
            minutes
          }
          sessionsByKind {
            kind
            count
            minutes
          }
          sessionsByState {
            state
            count
          }
          sessionsByTrack {
            count
            minutes
            track {
              id
              name(language: $language)
              color
            }
          }
          sessionsByLanguage {
            language
            count
          }
          topStarred {
            starCount
            session {
              id
              number
              title(language: $language)
            }
          }
        }
      }
    }
  }
`);

type Overview = ResultOf<typeof OVERVIEW>['conference'];
export type Tasks = NonNullable<Overview['overview']>['tasks'];
export type Numbers = NonNullable<Overview['overview']>['numbers'];

/** Undefined while it loads. */
export function useOverview(): Overview | undefined {
  const { slug } = useParams({ from: '/$lang/shell/c/$slug' });
  const { language } = useSpeech();
  return useQuery({ ...apiQuery(OVERVIEW, { slug, language: language.slice(0, 2) }), throwOnError: true }).data
    ?.conference;
}
