// The rules of the agenda as a conference takes them.
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { graphql, type ResultOf } from '../../../lib/graphql.ts';
import { apiQuery } from '../../../lib/queries.ts';

const RULES = graphql(`
  query ConferenceRules($slug: String!) {
    conference(slug: $slug) {
      id
      viewerCanEdit
      constraints {
        constraint
        level
        weight
        defaultLevel
        defaultWeight
        isCustom
        canChangeLevel
      }
    }
  }
`);

export const SET_RULE = graphql(`
  mutation SetRule($input: SetConstraintInput!) {
    setConstraint(input: $input) {
      conference {
        id
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

export const RESET_RULE = graphql(`
  mutation ResetRule($input: ResetConstraintInput!) {
    resetConstraint(input: $input) {
      conference {
        id
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

type ConferenceRules = ResultOf<typeof RULES>['conference'];
export type Rule = NonNullable<ConferenceRules['constraints']>[number];
export type RuleLevel = Rule['level'];

export const RULE_LEVELS = ['HARD', 'MEDIUM', 'SOFT', 'OFF'] as const satisfies readonly RuleLevel[];

/** Rules that what a conference holds here can break. The others judge what only other programmes state, such as blocks. */
const OFFERED: ReadonlySet<Rule['constraint']> = new Set<Rule['constraint']>([
  'ROOM_DOUBLE_BOOKED',
  'PERSON_DOUBLE_BOOKED',
  'ROOM_UNAVAILABLE',
  'PERSON_UNAVAILABLE',
  'OUTSIDE_OPENING_HOURS',
  'ROOM_LACKS_FEATURE',
  'PLENARY_NOT_ALONE',
  'ORDER_BROKEN',
  'AUDIENCE_ABOVE_CAPACITY',
  'TOO_LITTLE_TRAVEL_TIME',
  'SAME_TRACK_IN_PARALLEL',
  'SAME_TAG_IN_PARALLEL',
  'PAUSE_TOO_SHORT',
  'SHARED_INTEREST_IN_PARALLEL',
]);

export interface RulesOfConference {
  readonly conferenceId: string;
  readonly canEdit: boolean;
  readonly rules: readonly Rule[];
}

/** Offered rules and those that the conference has set, in the order of the issues. */
export function useRules(): RulesOfConference {
  const { slug } = useParams({ from: '/$lang/shell/c/$slug' });
  const { id, viewerCanEdit, constraints } = useSuspenseQuery(apiQuery(RULES, { slug })).data.conference;
  return {
    conferenceId: id,
    canEdit: viewerCanEdit,
    rules: (constraints ?? []).filter(({ constraint, isCustom }) => OFFERED.has(constraint) || isCustom),
  };
}
