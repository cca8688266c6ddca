// Demands that cannot all be met, and concessions, in words: message `demand.<kind>` or `relaxation.<kind>` with the
// names of what it speaks of. Pure.
import { translate, type Locale } from '../../../platform/i18n/catalogue.js';
import type { Demand, Relaxation, Remedies } from '../../../scheduling/index.js';
import type { NamedIds } from '../arrange/name-look-ups.js';
import { idsInReasons, type ReasonNames, reasonText } from '../arrange/unplaced-reasons.js';
import type { AgendaInfeasibilityType } from './infeasibility.type.js';

/** A conflict with its remedies, as the API shows it. */
export function inWords({ conflict, remedies }: Remedies, locale: Locale, names: ReasonNames): AgendaInfeasibilityType {
  const demandOf = (each: Demand) => ({ kind: each.kind, text: textOf(locale, 'demand', each, names) });
  const relaxationOf = (each: Relaxation) => ({ kind: each.kind, text: textOf(locale, 'relaxation', each, names) });
  return {
    isProved: conflict.isProved,
    isSmallest: conflict.isSmallest,
    demands: conflict.demands.map(demandOf),
    reasons: conflict.reasons.map((each) => ({ kind: each.kind, text: reasonText(locale, each, names) })),
    remedies: remedies.map((remedy) => ({ ...remedy, relaxations: remedy.relaxations.map(relaxationOf) })),
  };
}

/** Ids of all that is spoken of, to load the names at once. */
export function idsInRemedies({ conflict, remedies }: Remedies): NamedIds {
  const said = [...conflict.demands, ...remedies.flatMap(({ relaxations }) => relaxations)];
  const inReasons = idsInReasons(conflict.reasons);
  const idsOf = (members: readonly string[]): readonly string[] =>
    said.flatMap((each) =>
      Object.entries(each).flatMap(([key, value]) => (members.includes(key) ? [String(value)] : [])),
    );
  return {
    sessionIds: [...inReasons.sessionIds, ...idsOf(NAMED.sessions)],
    roomIds: [...inReasons.roomIds, ...idsOf(NAMED.rooms)],
    personIds: [...inReasons.personIds, ...idsOf(NAMED.people)],
  };
}

function textOf(
  locale: Locale,
  catalogue: 'demand' | 'relaxation',
  said: Demand | Relaxation,
  names: ReasonNames,
): string {
  return translate(locale, `${catalogue}.${said.kind}`, argumentsOf(locale, said, names));
}

/** Members that hold the id of a session, a room or a person. */
const NAMED = {
  sessions: ['sessionId', 'beforeId', 'afterId', 'firstId', 'secondId'],
  rooms: ['roomId'],
  people: ['personId'],
};

function argumentsOf(
  locale: Locale,
  said: Demand | Relaxation,
  names: ReasonNames,
): Readonly<Record<string, string | number>> {
  const args: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(said) as [string, unknown][])
    if (typeof value === 'number') args[key] = value;
  if ('sessionId' in said) args['session'] = names.session(said.sessionId);
  if ('personId' in said) args['person'] = args['people'] = names.person(said.personId);
  if ('roomId' in said) args['room'] = args['rooms'] = names.room(said.roomId);
  if ('stockId' in said) args['stock'] = said.stockId;
  if ('dayId' in said) args['day'] = dayText(locale, said.dayId);
  if ('features' in said)
    args['features'] = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' }).format(said.features);
  if ('beforeId' in said) return { ...args, first: names.session(said.beforeId), second: names.session(said.afterId) };
  if ('firstId' in said) return { ...args, first: names.session(said.firstId), second: names.session(said.secondId) };
  return args;
}

/** Such as "Monday, 8 March". An ISO date means the same day in every zone. */
function dayText(locale: Locale, isoDate: string): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${isoDate}T00:00:00Z`));
}
