import { FindingLog } from '../findings.js';
import { PLAIN_PERSON, type PersonReference } from './loose-programme.js';
import { joinPeople } from './people.js';

function aReference(overrides: Partial<PersonReference>): PersonReference {
  return { ...PLAIN_PERSON, where: 1, name: 'Noor Haddad', ...overrides };
}

describe('joinPeople', () => {
  it('takes a guid and an id that are the same text for one person', () => {
    const references = [aReference({ guid: '8' }), aReference({ sourceId: '8' }), aReference({ sourceId: '9' })];

    const { people, personOf } = joinPeople(references, new FindingLog());

    expect(people.map(({ id, externalId }) => [id, externalId])).toEqual([
      ['p1', '8'],
      ['p2', '9'],
    ]);
    expect(references.map((reference) => personOf.get(reference))).toEqual(['p1', 'p1', 'p2']);
  });
});
