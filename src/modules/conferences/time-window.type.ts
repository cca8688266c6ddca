import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { mergeIntervals } from '../../intervals/index.js';
import { DomainError } from '../../platform/graphql/domain-error.js';

const MINUTE_MS = 60_000;

@ObjectType('TimeWindow', { description: 'A time from startsAt up to, but not including, endsAt.' })
export class TimeWindowType {
  @Field()
  startsAt: Date;

  @Field()
  endsAt: Date;
}

@InputType({ description: 'A time from startsAt up to, but not including, endsAt; both whole minutes.' })
export class TimeWindowInput {
  @Field()
  startsAt: Date;

  @Field({ description: 'After startsAt.' })
  endsAt: Date;
}

export interface TimeWindow {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/**
 * The same time as windows in order that neither overlap nor touch. Throws INTERVAL_INVALID, with the place in `field`,
 * for a window that is empty, ends before it starts or is not of whole minutes.
 */
export function mergedWindows(windows: readonly TimeWindow[], field: string): TimeWindow[] {
  for (const [index, window] of windows.entries()) {
    if (!isWholeWindow(window)) throw new DomainError('INTERVAL_INVALID', { path: [field, String(index)] });
  }
  const merged = mergeIntervals(
    windows.map(({ startsAt, endsAt }) => ({ start: startsAt.getTime(), end: endsAt.getTime() })),
  );
  return merged.map(({ start, end }) => ({ startsAt: new Date(start), endsAt: new Date(end) }));
}

function isWholeWindow({ startsAt, endsAt }: TimeWindow): boolean {
  return startsAt < endsAt && startsAt.getTime() % MINUTE_MS === 0 && endsAt.getTime() % MINUTE_MS === 0;
}
