import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { toGlobalId, type GlobalIdType } from '../../src/platform/graphql/global-id.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { HARMLESS_FOR_STRANGERS, PUBLIC_OPERATIONS } from '../support/public-operations.js';
import { makeHiddenWorld, type HiddenWorld } from '../support/hidden-world.js';

/** Which type an id argument means, by its name; a plain `id` by the name of its operation. */
const ID_TYPES: Readonly<Record<string, GlobalIdType>> = {
  accesstokenid: 'AccessToken',
  afterid: 'Draft',
  arrangerun: 'ArrangeRun',
  beforeid: 'Draft',
  calendarfeedid: 'CalendarFeed',
  conferenceid: 'Conference',
  draft: 'Draft',
  draftid: 'Draft',
  earliersessionid: 'Session',
  excludedpersonids: 'Person',
  fileid: 'UploadedFile',
  firstsessionid: 'Session',
  from: 'Release',
  importsourceid: 'ImportSource',
  invitationid: 'Invitation',
  latersessionid: 'Session',
  organisationid: 'Organisation',
  othervenueid: 'Venue',
  personid: 'Person',
  proposalid: 'Draft',
  releaseid: 'Release',
  rolegrantid: 'RoleGrant',
  roomid: 'Room',
  roomids: 'Room',
  runid: 'ArrangeRun',
  savedviewid: 'SavedView',
  scopeid: 'Conference',
  secondsessionid: 'Session',
  sourceid: 'Conference',
  sessionbyid: 'Session',
  sessionid: 'Session',
  sessionids: 'Session',
  tagid: 'Tag',
  tagids: 'Tag',
  timerequestid: 'TimeRequest',
  to: 'Release',
  trackid: 'Track',
  trackids: 'Track',
  venueid: 'Venue',
  waiverid: 'Waiver',
};

/** Arguments that mean another row than the first one of their kind. */
const SECOND_OF_TWO: ReadonlySet<string> = new Set(['secondSessionId', 'laterSessionId', 'duplicateId']);

function idFor(name: string, operation: string, world: HiddenWorld): string {
  const isOfMerge = name === 'keepId' || name === 'duplicateId';
  const type = isOfMerge
    ? operation === 'mergeTags'
      ? 'Tag'
      : 'Person'
    : ID_TYPES[(name === 'id' ? operation : name).toLowerCase()];
  if (!type) throw new Error(`Say in ID_TYPES which type ${name} of ${operation} means.`);
  return toGlobalId(type, SECOND_OF_TWO.has(name) ? world.otherIdOf(type) : world.idOf(type));
}

/** A valid value of any input type: real ids of the hidden world, short texts, first enum values. */
function valueOf(type: GraphQLInputType, name: string, operation: string, world: HiddenWorld): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, name, operation, world);
  if (isListType(type)) return [valueOf(type.ofType, name, operation, world)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) && field.defaultValue === undefined,
    );
    return Object.fromEntries(fields.map((field) => [field.name, valueOf(field.type, field.name, operation, world)]));
  }
  const scalar = getNamedType(type).name;
  const texts: Readonly<Record<string, unknown>> = {
    ID: scalar === 'ID' ? idFor(name, operation, world) : null,
    Int: 1,
    Float: 1,
    Boolean: true,
    DateTime: '2027-03-08T09:00:00Z',
    LocalDate: '2027-03-08',
    TimeZone: 'Europe/Istanbul',
  };
  return texts[scalar] ?? world.textFor(name);
}

/** An operation with every required argument, selecting one leaf of what it answers. */
function operationOf(
  kind: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  world: HiddenWorld,
): { query: string; variables: Record<string, unknown> } {
  const required = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  const variables = Object.fromEntries(
    required.map((arg) => [arg.name, valueOf(arg.type, arg.name, field.name, world)]),
  );
  const declared = required.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = required.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const named = getNamedType(field.type);
  const selection = isLeafType(named)
    ? ''
    : isObjectType(named) && named.getFields()['errors']
      ? '{ errors { code } }'
      : '{ __typename }';
  const args = passed ? `(${passed})` : '';
  return { query: `${kind}${declared ? `(${declared})` : ''} { ${field.name}${args} ${selection} }`, variables };
}

describe('permissions of every root field', () => {
  let app: TestApp;
  let world: HiddenWorld;
  let schema: GraphQLSchema;

  beforeAll(async () => {
    app = await startTestApp();
    world = await makeHiddenWorld(app);
    schema = buildClientSchema((await app.ok(getIntrospectionQuery())) as IntrospectionQuery);
  });
  afterAll(() => app.close());

  const fieldsOf = (kind: 'query' | 'mutation') =>
    Object.values((kind === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {});
  const operations = () =>
    (['query', 'mutation'] as const).flatMap((kind) =>
      fieldsOf(kind).map((field) => ({ name: field.name, ...operationOf(kind, field, world) })),
    );

  test('names every operation that is open without an account', async () => {
    const open: string[] = [];
    for (const { name, query, variables } of operations()) {
      const answer = await app.gql(query, variables);
      if (answer.errors[0]?.extensions.code !== 'UNAUTHENTICATED') open.push(name);
    }

    expect(open.sort()).toEqual(Object.keys(PUBLIC_OPERATIONS).sort());
  }, 120_000);

  test('lets a stranger with an account see and change nothing of a hidden conference', async () => {
    const stranger = await app.createAccount();
    const before = await world.fingerprint();
    const allowed: string[] = [];
    for (const { name, query, variables } of operations().filter(
      (each) => world.concerns(each.variables) && !(each.name in HARMLESS_FOR_STRANGERS),
    )) {
      const answer = await app.gql(query, variables, stranger);
      const code = String(answer.errors[0]?.extensions.code);
      if (!['NOT_FOUND', 'FORBIDDEN'].includes(code)) allowed.push(`${name}: ${code} ${JSON.stringify(answer.data)}`);
    }

    expect(allowed).toEqual([]);
    expect(await world.fingerprint()).toEqual(before);
  }, 120_000);

  test('answers a thing that is hidden exactly as one that is not there', async () => {
    const stranger = await app.createAccount();
    const missing = world.withoutRows();
    const differing: string[] = [];
    for (const kind of ['query', 'mutation'] as const) {
      for (const field of fieldsOf(kind)) {
        const [hidden, absent] = [operationOf(kind, field, world), operationOf(kind, field, missing)];
        if (!world.concerns(hidden.variables)) continue;
        const answers = [
          await app.gql(hidden.query, hidden.variables, stranger),
          await app.gql(absent.query, absent.variables, stranger),
        ];
        const [first, second] = answers.map((answer) =>
          JSON.stringify([answer.errors[0]?.message, answer.errors[0]?.extensions.code]),
        );
        if (first !== second) differing.push(`${field.name}: ${first} / ${second}`);
      }
    }

    expect(differing).toEqual([]);
  }, 120_000);
});
