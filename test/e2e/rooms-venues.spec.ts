import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Organisation } from '../../src/modules/organisations/organisation.entity.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { makeConference, makeOrganisation, makeRoom, makeVenue } from '../support/factories.js';
import { accountWith, codeFor } from '../support/refusals.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

const CREATE = `mutation ($input: CreateVenueInput!) { createVenue(input: $input) { venue { id name address isStepFree } errors { code path } } }`;
const UPDATE = `mutation ($input: UpdateVenueInput!) { updateVenue(input: $input) { venue { name address isStepFree } errors { code path } } }`;
const SET_TRAVEL = `mutation ($input: SetVenueTravelInput!) { setVenueTravel(input: $input) {
  venues { name travel { minutes to { name } } } errors { code } } }`;
const LIST = `query ($organisationId: ID!) { venues(organisationId: $organisationId) { name rooms { name } travel { minutes to { name } } } }`;

describe('venues', () => {
  let app: TestApp;
  let organisation: Organisation;
  let organisationId: string;
  let owner: TestAccount;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    organisation = await makeOrganisation(app.dataSource);
    organisationId = toGlobalId('Organisation', organisation.id);
    owner = await accountWith(app, 'owner', organisation.id);
  });
  const venueId = (venue: { id: string }): string => toGlobalId('Venue', venue.id);

  test('are made and changed: what is left out stays, null clears', async () => {
    const { createVenue } = await app.ok(
      CREATE,
      { input: { organisationId, name: 'Campus', address: '1 Main St', isStepFree: true } },
      owner,
    );

    const { updateVenue } = await app.ok(
      UPDATE,
      { input: { venueId: createVenue.venue.id, name: 'Kampüs', address: null } },
      owner,
    );

    expect(createVenue).toEqual({
      venue: { id: createVenue.venue.id, name: 'Campus', address: '1 Main St', isStepFree: true },
      errors: [],
    });
    expect(updateVenue).toEqual({ venue: { name: 'Kampüs', address: null, isStepFree: true }, errors: [] });
  });

  test('have names of their own within the organisation', async () => {
    const [one, other] = [await makeVenue(app.dataSource, organisation), await makeVenue(app.dataSource, organisation)];
    const taken = [{ code: 'NAME_TAKEN', path: ['name'] }];

    const { createVenue } = await app.ok(CREATE, { input: { organisationId, name: one.name } }, owner);
    const { updateVenue } = await app.ok(UPDATE, { input: { venueId: venueId(other), name: one.name } }, owner);

    expect([createVenue, updateVenue]).toEqual([
      { venue: null, errors: taken },
      { venue: null, errors: taken },
    ]);
  });

  test('lie minutes apart in both directions, until the way is forgotten', async () => {
    const [here, there] = [
      await makeVenue(app.dataSource, organisation, { name: 'Here' }),
      await makeVenue(app.dataSource, organisation, { name: 'There' }),
    ];
    const travel = (minutes: number | null) =>
      app.ok(SET_TRAVEL, { input: { venueId: venueId(here), otherVenueId: venueId(there), minutes } }, owner);

    await travel(30);
    const changed = await travel(12);
    const forgotten = await travel(null);

    expect(changed.setVenueTravel).toEqual({
      venues: [
        { name: 'Here', travel: [{ minutes: 12, to: { name: 'There' } }] },
        { name: 'There', travel: [{ minutes: 12, to: { name: 'Here' } }] },
      ],
      errors: [],
    });
    expect(forgotten.setVenueTravel.venues).toEqual([
      { name: 'Here', travel: [] },
      { name: 'There', travel: [] },
    ]);
  });

  test('have no way to themselves or to a venue of another organisation', async () => {
    const [here, foreign] = [
      await makeVenue(app.dataSource, organisation),
      await makeVenue(app.dataSource, await makeOrganisation(app.dataSource)),
    ];
    const travel = (other: { id: string }) =>
      codeFor(
        app,
        {
          query: SET_TRAVEL,
          variables: { input: { venueId: venueId(here), otherVenueId: venueId(other), minutes: 5 } },
        },
        owner,
      );

    expect([await travel(here), await travel(foreign)]).toEqual(['BAD_USER_INPUT', 'NOT_FOUND']);
  });

  test('cost the same number of statements for one venue and for three, with rooms and ways', async () => {
    const conference = await makeConference(app.dataSource, { organisationId: organisation.id });
    const addVenue = async (): Promise<void> => {
      const venue = await makeVenue(app.dataSource, organisation);
      await makeRoom(app.dataSource, conference, { venueId: venue.id });
      const [first] = await app.dataSource.query<{ id: string }[]>(
        'SELECT id FROM venue WHERE organisation_id = $1 AND id <> $2 ORDER BY id LIMIT 1',
        [organisation.id, venue.id],
      );
      if (first)
        await app.ok(
          SET_TRAVEL,
          { input: { venueId: venueId(first), otherVenueId: venueId(venue), minutes: 5 } },
          owner,
        );
    };
    const count = (): Promise<number> => app.countStatements(() => app.ok(LIST, { organisationId }, owner));

    await addVenue();
    await addVenue();
    const two = await count();
    await addVenue();
    const three = await count();

    // Token, account, organisation, roles, venues, rooms, ways, venues at their ends.
    expect([two, three]).toEqual([8, 8]);
  });

  test('are not there for strangers, and not to be changed by who only creates conferences', async () => {
    const [here, there] = [
      await makeVenue(app.dataSource, organisation),
      await makeVenue(app.dataSource, organisation),
    ];
    const operations = [
      { query: CREATE, variables: { input: { organisationId, name: 'V' } } },
      { query: UPDATE, variables: { input: { venueId: venueId(here), name: 'V' } } },
      { query: SET_TRAVEL, variables: { input: { venueId: venueId(here), otherVenueId: venueId(there), minutes: 5 } } },
      { query: LIST, variables: { organisationId } },
    ];
    const codesFor = (account: TestAccount | null) =>
      Promise.all(operations.map((operation) => codeFor(app, operation, account)));

    expect(await codesFor(null)).toEqual(Array(4).fill('UNAUTHENTICATED'));
    expect(await codesFor(await app.createAccount())).toEqual(Array(4).fill('NOT_FOUND'));
    expect(await codesFor(await accountWith(app, 'conference_creator', organisation.id))).toEqual([
      ...Array(3).fill('FORBIDDEN'),
      undefined,
    ]);
  });
});
