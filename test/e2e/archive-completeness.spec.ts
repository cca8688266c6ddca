import { describe, expect, test } from '@jest/globals';
import { getMetadataArgsStorage } from 'typeorm';
import { ENTITIES } from '../../src/entities.js';
import { propertyOf } from '../../src/modules/interchange/archive/format/section.js';
import {
  SECTION_NAMES,
  sectionOf,
  TABLES_NOT_CARRIED,
} from '../../src/modules/interchange/archive/sections/sections.js';

type Entity = (typeof ENTITIES)[number];
/** Columns that name a conference without a foreign key, because they name other things too. */
const NAMES_A_CONFERENCE = ['conferenceId', 'scopeId'];

const columnsOf = (entity: unknown): readonly string[] =>
  getMetadataArgsStorage()
    .columns.filter(({ target }) => target === entity)
    .map(({ propertyName }) => propertyName);

const parentsOf = (entity: unknown): readonly unknown[] =>
  getMetadataArgsStorage()
    .foreignKeys.filter(({ target }) => target === entity)
    .map(({ type }) => (typeof type === 'function' ? (type as () => unknown)() : type));

/** Every table that has a row because there is a conference: it names one, or something that does. */
function tablesOfConferences(): ReadonlySet<Entity> {
  const found = new Set(
    ENTITIES.filter((entity) => columnsOf(entity).some((name) => NAMES_A_CONFERENCE.includes(name))),
  );
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const entity of ENTITIES)
      if (parentsOf(entity).some((parent) => found.has(parent as Entity))) found.add(entity);
  }
  return found;
}

const SECTION_OF_ENTITY = new Map(SECTION_NAMES.map((name) => [sectionOf(name).entity as unknown, sectionOf(name)]));

describe('the archive', () => {
  test('carries every table that belongs to a conference, or says why not', () => {
    const undecided = [...tablesOfConferences()]
      .filter((entity) => !SECTION_OF_ENTITY.has(entity) && !(entity.name in TABLES_NOT_CARRIED))
      .map(({ name }) => name);

    expect(undecided).toEqual([]);
  });

  test('finds tables at any distance from the conference', () => {
    const names = new Set([...tablesOfConferences()].map(({ name }) => name));

    expect(
      ['Session', 'SessionTag', 'PlacementRoom', 'ReleasedSession', 'RoleGrant'].filter((name) => !names.has(name)),
    ).toEqual([]);
    expect(['Account', 'Organisation', 'OutboxMail'].filter((name) => names.has(name))).toEqual([]);
  });

  test('says nothing of tables that are carried or that do not exist', () => {
    const carried = new Set([...SECTION_OF_ENTITY.keys()].map((entity) => (entity as Entity).name));
    const existing = new Set<string>(ENTITIES.map(({ name }) => name));

    expect(Object.keys(TABLES_NOT_CARRIED).filter((name) => carried.has(name) || !existing.has(name))).toEqual([]);
  });

  test.each(SECTION_NAMES)('carries every column of %s once, or says why not', (name) => {
    const section = sectionOf(name);
    const decided = [
      ...Object.keys(section.fields).map((field) => propertyOf(section, field)),
      ...Object.keys(section.placed ?? {}),
      ...Object.keys(section.notCarried ?? {}),
    ];

    expect(decided.sort()).toEqual([...columnsOf(section.entity)].sort());
  });
});
