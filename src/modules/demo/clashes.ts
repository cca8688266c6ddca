import type { ConstraintKey } from '../../scheduling/model.js';
import { peopleOf, sessionContent, type Arrangement, type Slot } from './arrangement.js';
import { minutesOfClock } from './conference-time.js';

/** One thing that is wrong in the demo agenda on purpose. */
export interface DemoClash {
  readonly constraint: ConstraintKey;
  /** In the order of their start. */
  readonly sessionIds: readonly string[];
  readonly roomId: string | null;
  readonly personId: string | null;
  /** For people who read the demo data, in English. */
  readonly explanation: string;
}

/** Everything that is wrong in the agenda of `demoProgramme`, and nothing else is. */
export const demoClashes: readonly DemoClash[] = [
  {
    constraint: 'room_double_booked',
    sessionIds: ['hear-architecture', 'healing-concrete'],
    roomId: 'erguvan',
    personId: null,
    explanation:
      'Day 1, 15:20 to 15:40: the concrete talk was moved into the room in which the talk on screen readers is still on.',
  },
  {
    constraint: 'person_double_booked',
    sessionIds: ['reproducible-paper', 'missing-women'],
    roomId: null,
    personId: 'beatrix-hollosyne',
    explanation: 'Day 3, 15:05 to 15:45: Beatrix Hollósyné gives a talk while she leads a workshop.',
  },
  {
    constraint: 'person_double_booked',
    sessionIds: ['girls-and-rockets', 'first-crescent'],
    roomId: null,
    personId: 'noura-alsunaidan',
    explanation: 'Day 2, 10:30 to 11:00: نورة السنيدان gives a talk while she sits on a panel in the other venue.',
  },
  {
    constraint: 'person_unavailable',
    sessionIds: ['number-in-newsroom'],
    roomId: null,
    personId: 'feride-sozeri',
    explanation: 'Day 3, 12:00: Feride Sözeri can be there on the first two days only.',
  },
  {
    constraint: 'room_lacks_feature',
    sessionIds: ['phishing-anthropology'],
    roomId: 'erguvan',
    personId: null,
    explanation: 'Day 3, 10:20: a talk in Arabic needs an interpreter booth, and the room has none.',
  },
  {
    constraint: 'order_broken',
    sessionIds: ['grant-writing-2', 'grant-writing-1'],
    roomId: null,
    personId: null,
    explanation: 'Day 2: part 2 of the proposal workshop stands in the morning, part 1 in the afternoon.',
  },
  {
    constraint: 'audience_above_capacity',
    sessionIds: ['forecast-believed'],
    roomId: 'erguvan',
    personId: null,
    explanation: 'Day 3, 11:05: 220 people are expected in a room for 110.',
  },
];

/** States days 1 and 2 only, although she speaks on day 3. */
export const ABSENT_ON_LAST_DAY = 'feride-sozeri';

const MOVES: readonly (readonly [sessionId: string, slot: Slot])[] = [
  ['healing-concrete', { day: 0, start: minutesOfClock('15:20'), rooms: ['erguvan'] }],
  ['missing-women', { day: 2, start: minutesOfClock('15:05'), rooms: ['bogaz'] }],
  ['first-crescent', { day: 1, start: minutesOfClock('10:30'), rooms: ['marmara'] }],
  ['phishing-anthropology', { day: 2, start: minutesOfClock('10:20'), rooms: ['erguvan'] }],
  ['grant-writing-1', { day: 1, start: minutesOfClock('14:20'), rooms: ['tower'] }],
  ['grant-writing-2', { day: 1, start: minutesOfClock('10:20'), rooms: ['tower'] }],
  ['forecast-believed', { day: 2, start: minutesOfClock('11:05'), rooms: ['erguvan'] }],
];

/** People whose stated availability would turn a move into a second, unplanned clash. */
export const PEOPLE_OF_MOVES: ReadonlySet<string> = new Set([
  ABSENT_ON_LAST_DAY,
  ...MOVES.flatMap(([sessionId]) => peopleOf(sessionContent(sessionId))),
]);

/** The arrangement with the deliberate clashes put in. */
export function withClashes(arrangement: Arrangement): Arrangement {
  return new Map([...arrangement, ...MOVES]);
}
