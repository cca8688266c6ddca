// What tells that a thing of a file, seen for the first time, is one that the conference has already.
import { foldedName } from '../formats/plain-text.js';
import { asUuid } from '../formats/stable-ids.js';
import type { ProgrammePerson, ProgrammeRoom, ProgrammeSession, ProgrammeTrack } from '../programme.js';

export interface AdoptionRule<T> {
  /** Two things with a key in common may be one. */
  keysOf(thing: T): readonly string[];
  /** What must hold besides. */
  agrees?(file: T, here: T): boolean;
  /** A name says less than an id: other things may have it too. */
  readonly isWeak: boolean;
}

/** In order: the first that finds exactly one thing on either side decides. */
export type AdoptionRules<T> = readonly AdoptionRule<T>[];

export const SESSION_RULES: AdoptionRules<ProgrammeSession> = [
  { keysOf: ({ guid }) => keys(guid), isWeak: false },
  { keysOf: ({ title }) => keys(foldedName(title)), isWeak: true },
];

export const PERSON_RULES: AdoptionRules<ProgrammePerson> = [
  { keysOf: ({ externalId }) => keys(externalId), agrees: isSamePerson, isWeak: false },
  { keysOf: ({ email }) => keys(email?.trim().toLowerCase()), isWeak: false },
  { keysOf: ({ name }) => keys(foldedName(name)), isWeak: true },
];

export const ROOM_RULES: AdoptionRules<ProgrammeRoom> = [
  { keysOf: ({ guid }) => keys(guid), isWeak: false },
  {
    keysOf: ({ name, venue }) => (venue ? keys(JSON.stringify([foldedName(name), foldedName(venue)])) : []),
    isWeak: true,
  },
  {
    keysOf: ({ name }) => keys(foldedName(name)),
    agrees: (file, here) => !file.venue || !here.venue,
    isWeak: true,
  },
];

export const TRACK_RULES: AdoptionRules<ProgrammeTrack> = [
  { keysOf: ({ names }) => [...new Set(Object.values(names).map(foldedName))].filter(Boolean), isWeak: true },
];

function keys(key: string | null | undefined): readonly string[] {
  return key ? [key] : [];
}

/** Every source counts its people from one: number 17 of two sources is the same person only with the same name. */
function isSamePerson(file: ProgrammePerson, here: ProgrammePerson): boolean {
  return asUuid(file.externalId) !== null || foldedName(file.name) === foldedName(here.name);
}
