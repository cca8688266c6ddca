import { useState } from 'react';
import { graphql, type VariablesOf } from '../../lib/graphql.ts';
import { dayAfter, instantAt } from '../../lib/wall-clock.ts';
import { givenTexts, type LocalizedValue } from '../../ui/localized-fields.tsx';

export const CREATE_CONFERENCE = graphql(`
  mutation CreateConference($input: CreateConferenceInput!) {
    createConference(input: $input) {
      errors {
        code
        message
        path
      }
      conference {
        id
        slug
      }
    }
  }
`);

/** Languages offered for content; set-up takes any other too. */
export const NEW_LANGUAGES = ['en', 'tr', 'ar', 'fr', 'de', 'es', 'fa', 'ur', 'id'] as const;

/** Most days that a conference has. */
const MOST_DAYS = 60;

/** As they stand in the fields: ISO dates and "HH:MM" on the clocks of the conference. */
export interface Times {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly opens: string;
  readonly closes: string;
}

/** Weeks until the days that are suggested: nobody plans a conference for tomorrow. */
const SUGGESTED_IN_DAYS = 91;

export function useFirstTimes() {
  return useState<Times>(() => {
    const firstDay = dayAfter(new Date().toISOString().slice(0, 10), SUGGESTED_IN_DAYS);
    return { firstDay, lastDay: dayAfter(firstDay), opens: '09:00', closes: '18:00' };
  });
}

interface NewConference {
  readonly organisationId: string;
  readonly languages: readonly string[];
  readonly names: readonly LocalizedValue[];
  readonly slug: string;
  readonly timeZone: string;
  readonly times: Times;
  readonly isPublic: boolean;
}

export function createInput({
  organisationId,
  languages,
  names,
  slug,
  timeZone,
  times,
  isPublic,
}: NewConference): VariablesOf<typeof CREATE_CONFERENCE>['input'] {
  return {
    organisationId,
    slug,
    timeZone,
    isPublic,
    languages: [...languages],
    names: givenTexts(names),
    days: datesOf(times).map((date) => ({
      date,
      opensAt: instantAt(timeZone, { date, time: times.opens }),
      closesAt: instantAt(timeZone, { date, time: times.closes }),
    })),
  };
}

/** Every date from the first day to the last, both included; one more than a conference may have where there are too many. */
function datesOf({ firstDay, lastDay }: Times): readonly string[] {
  const dates = [firstDay];
  for (let date = dayAfter(firstDay); date <= lastDay && dates.length <= MOST_DAYS; date = dayAfter(date))
    dates.push(date);
  return dates;
}
