import { translate, type Locale } from '../../../platform/i18n/catalogue.js';
import type { ConstraintKey, Reason } from '../../../scheduling/index.js';

/** Names of what a reason speaks of, by row id. */
export interface ReasonNames {
  session(id: string): string;
  room(id: string): string;
  person(id: string): string;
  /** From one minute of the clash model to another, as people say it: day and times by the clock of the conference. */
  window(start: number, end: number): string;
}

/** Ids of sessions, rooms and people in these reasons, to load their names at once. */
export function idsInReasons(reasons: readonly Reason[]): {
  sessionIds: string[];
  roomIds: string[];
  personIds: string[];
} {
  const values = reasons.flatMap((reason) => Object.entries(reason));
  const idsOf = (one: string, many: string): string[] => [
    ...new Set(
      values.flatMap(([key, value]) =>
        key === one && typeof value === 'string'
          ? [value]
          : key === many && Array.isArray(value)
            ? value.map(String)
            : [],
      ),
    ),
  ];
  return {
    sessionIds: idsOf('sessionId', 'sessionIds'),
    roomIds: idsOf('roomId', 'roomIds'),
    personIds: idsOf('personId', 'personIds'),
  };
}

/** Says a reason in words: message `reason.<kind>` with the names of what it speaks of. */
export function reasonText(locale: Locale, reason: Reason, names: ReasonNames): string {
  const list = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' });
  const ruleName = (constraint: ConstraintKey): string => translate(locale, `constraint.${constraint}`);
  const args: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(reason) as [string, unknown][]) {
    if (typeof value === 'number') args[key] = value;
  }
  if ('sessionIds' in reason) args['sessions'] = list.format(reason.sessionIds.map((id) => names.session(id)));
  if ('roomIds' in reason) args['rooms'] = list.format(reason.roomIds.map((id) => names.room(id)));
  if ('roomId' in reason && reason.roomId !== null) args['rooms'] = names.room(reason.roomId);
  if ('personIds' in reason) args['people'] = list.format(reason.personIds.map((id) => names.person(id)));
  if ('personId' in reason) args['people'] = reason.personId === null ? '' : names.person(reason.personId);
  if ('sessionId' in reason) args['session'] = names.session(reason.sessionId);
  if ('features' in reason) args['features'] = list.format([...reason.features]);
  if ('formats' in reason) args['formats'] = list.format([...reason.formats]);
  if ('stockId' in reason) args['stock'] = reason.stockId;
  if ('start' in reason) args['window'] = names.window(reason.start, reason.end);
  if ('constraints' in reason) args['rules'] = list.format(reason.constraints.map(ruleName));
  if ('constraint' in reason) args['rule'] = ruleName(reason.constraint);
  return translate(locale, `reason.${reason.kind}`, args);
}
