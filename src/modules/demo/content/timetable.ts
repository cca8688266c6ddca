// The agenda of the demo conference, written by hand: what stands in which room, block by block.
import type { RoomId } from './content.js';

export interface PlenarySlot {
  readonly day: number;
  readonly at: string;
  readonly sessionId: string;
  readonly rooms: readonly RoomId[];
}

export interface Block {
  readonly day: number;
  readonly at: string;
  readonly minutes: number;
  /** Sessions of a room, one after the other from the start of the block. */
  readonly rooms: Readonly<Record<RoomId, readonly string[]>>;
}

const EVERYWHERE: readonly RoomId[] = [
  'bogaz',
  'marmara',
  'erguvan',
  'tower',
  'cinar',
  'wetlab',
  'makerspace',
  'studio',
];
/** The halls into which plenaries are carried. */
const HALLS: readonly RoomId[] = ['bogaz', 'marmara', 'cinar'];

/** Sessions at a time of their own: plenaries, breaks, evenings. */
export const PLENARY_SLOTS: readonly PlenarySlot[] = [
  { day: 0, at: '09:00', sessionId: 'registration', rooms: HALLS },
  { day: 0, at: '09:30', sessionId: 'opening', rooms: HALLS },
  { day: 0, at: '10:10', sessionId: 'keynote-patience', rooms: HALLS },
  { day: 0, at: '11:00', sessionId: 'coffee-1', rooms: EVERYWHERE },
  { day: 0, at: '12:50', sessionId: 'lunch-1', rooms: EVERYWHERE },
  { day: 0, at: '15:50', sessionId: 'tea-1', rooms: EVERYWHERE },
  { day: 0, at: '17:50', sessionId: 'welcome-reception', rooms: ['bogaz', 'erguvan'] },
  { day: 0, at: '17:50', sessionId: 'speed-mentoring', rooms: ['marmara'] },
  { day: 0, at: '17:50', sessionId: 'newcomers', rooms: ['cinar'] },
  { day: 0, at: '17:50', sessionId: 'arabic-circle', rooms: ['tower'] },
  { day: 1, at: '09:00', sessionId: 'keynote-whales', rooms: HALLS },
  { day: 1, at: '09:50', sessionId: 'coffee-2', rooms: EVERYWHERE },
  { day: 1, at: '12:00', sessionId: 'keynote-smallest', rooms: HALLS },
  { day: 1, at: '12:50', sessionId: 'lunch-2', rooms: EVERYWHERE },
  { day: 1, at: '15:50', sessionId: 'tea-2', rooms: EVERYWHERE },
  { day: 1, at: '17:50', sessionId: 'poster-evening', rooms: ['bogaz', 'marmara', 'erguvan'] },
  { day: 1, at: '17:50', sessionId: 'language-tandem', rooms: ['tower'] },
  { day: 1, at: '17:50', sessionId: 'career-market', rooms: ['cinar'] },
  { day: 2, at: '09:00', sessionId: 'keynote-eleven-minutes', rooms: HALLS },
  { day: 2, at: '09:50', sessionId: 'coffee-3', rooms: EVERYWHERE },
  { day: 2, at: '12:50', sessionId: 'lunch-3', rooms: EVERYWHERE },
  { day: 2, at: '15:50', sessionId: 'tea-3', rooms: EVERYWHERE },
  { day: 2, at: '16:20', sessionId: 'keynote-faint-light', rooms: HALLS },
  { day: 2, at: '17:10', sessionId: 'awards', rooms: HALLS },
  { day: 2, at: '17:50', sessionId: 'closing', rooms: HALLS },
];

const FIRST_DAY_BLOCKS: readonly Block[] = [
  {
    day: 0,
    at: '11:20',
    minutes: 90,
    rooms: {
      bogaz: ['first-72-hours'],
      marmara: ['salt-aquifer', 'glacier-sounds'],
      erguvan: ['gut-city', 'before-the-tremor', 'long-odds'],
      tower: ['second-language-stage'],
      cinar: ['dialect-machines', 'small-models'],
      wetlab: ['water-testing'],
      makerspace: ['first-solder'],
      studio: ['python-1'],
    },
  },
  {
    day: 0,
    at: '14:20',
    minutes: 90,
    rooms: {
      bogaz: ['remembering-buildings', 'black-start', 'healing-concrete'],
      marmara: ['peer-review'],
      erguvan: ['bug-reports', 'hear-architecture'],
      tower: ['salary-talk'],
      cinar: ['primes-by-hand', 'early-noise'],
      wetlab: ['barcoding-1'],
      makerspace: ['printed-hand-1'],
      studio: ['python-2'],
    },
  },
  {
    day: 0,
    at: '16:20',
    minutes: 90,
    rooms: {
      bogaz: ['promoted'],
      marmara: ['midwives-notebook', 'bus-ticket-screening'],
      erguvan: ['second-shift', 'returning', 'failure-cv'],
      tower: ['doctoral-circle'],
      cinar: ['safe-fieldwork'],
      wetlab: ['barcoding-2'],
      makerspace: ['printed-hand-2'],
      studio: ['satellite-maps'],
    },
  },
];

const SECOND_DAY_BLOCKS: readonly Block[] = [
  {
    day: 1,
    at: '10:20',
    minutes: 90,
    rooms: {
      bogaz: ['mangrove-engineers', 'rift-heat', 'forecast-believed'],
      marmara: [],
      erguvan: ['enzyme-knots', 'slow-forgetting'],
      tower: ['grant-writing-1'],
      cinar: ['girls-and-rockets'],
      wetlab: ['cheap-microscope'],
      makerspace: ['shake-table'],
      studio: ['bias-audit-1'],
    },
  },
  {
    day: 1,
    at: '14:20',
    minutes: 90,
    rooms: {
      bogaz: ['whose-language'],
      marmara: ['post-quantum', 'phishing-anthropology'],
      erguvan: ['hearing-chip', 'slow-robots', 'volcano-instruments'],
      tower: ['grant-writing-2'],
      cinar: ['marmara-mucilage'],
      wetlab: ['hydrogels'],
      makerspace: ['soft-circuits'],
      studio: ['bias-audit-2'],
    },
  },
  {
    day: 1,
    at: '16:20',
    minutes: 90,
    rooms: {
      bogaz: ['lying-benchmark', 'missing-women'],
      marmara: ['body-data'],
      erguvan: ['robot-club'],
      tower: ['carers-table'],
      cinar: ['suitcase-planetarium', 'mother-tongue-maths', 'safety-comic'],
      wetlab: ['kitchen-indicators'],
      makerspace: ['first-solder-repeat'],
      studio: ['capture-the-flag'],
    },
  },
];

const THIRD_DAY_BLOCKS: readonly Block[] = [
  {
    day: 2,
    at: '10:20',
    minutes: 90,
    rooms: {
      bogaz: ['water-crisis'],
      marmara: ['first-crescent', 'plasma-temper', 'star-wayfinding'],
      erguvan: [],
      tower: ['salary-talk-repeat'],
      cinar: ['mobile-mammography'],
      wetlab: ['ferments'],
      makerspace: ['farm-solar'],
      studio: ['satellite-maps-repeat'],
    },
  },
  {
    day: 2,
    at: '12:00',
    minutes: 50,
    rooms: {
      bogaz: ['allies'],
      marmara: ['tides-on-time'],
      erguvan: ['number-in-newsroom'],
      tower: ['quiet-table'],
      cinar: ['ask-space-engineers'],
      wetlab: ['vaccine-fridge'],
      makerspace: ['shipwreck-robot'],
      studio: ['one-sign-in'],
    },
  },
  {
    day: 2,
    at: '14:20',
    minutes: 90,
    rooms: {
      bogaz: ['night-solar'],
      marmara: ['unfashionable-funding'],
      erguvan: ['what-girls-ask', 'maintainer-at-six', 'quiet-recommendations'],
      tower: ['founders-table'],
      cinar: ['thesis-to-company'],
      wetlab: ['water-testing-repeat'],
      makerspace: ['repair-cafe'],
      studio: ['reproducible-paper'],
    },
  },
];

export const BLOCKS: readonly Block[] = [...FIRST_DAY_BLOCKS, ...SECOND_DAY_BLOCKS, ...THIRD_DAY_BLOCKS];

/** Sessions that came late and stand in no room yet, each with a gap of the agenda into which it fits. */
export const LATE_SESSIONS: readonly PlenarySlot[] = [
  { day: 1, at: '10:20', sessionId: 'energy-justice', rooms: ['marmara'] },
  { day: 1, at: '15:05', sessionId: 'plastic-beaches', rooms: ['cinar'] },
  { day: 2, at: '10:20', sessionId: 'field-drawing', rooms: ['erguvan'] },
  { day: 2, at: '11:05', sessionId: 'refused-credit', rooms: ['cinar'] },
  { day: 2, at: '15:05', sessionId: 'listening-mentor', rooms: ['bogaz'] },
];
