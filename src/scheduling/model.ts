// The agenda as the clash model sees it: plain data, no names of people or titles, no clock.
// Times are whole minutes since 1970-01-01T00:00Z; intervals are half-open [start, end).
export type * from './model/agenda.js';
export type * from './model/conference.js';
export type * from './model/relations.js';
export type * from './model/rules.js';
export type * from './model/session.js';
