import { describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../platform/graphql/global-id.js';
import { auditValueText } from './audit-values.js';

const ID = '0192f3a4-0000-7000-8000-00000000000a';

describe('auditValueText', () => {
  test.each([
    ['a text', 'name', 'Açılış', '"Açılış"'],
    ['a number', 'capacity', 120, '120'],
    ['false', 'isPublic', false, 'false'],
    ['nothing', 'acronym', null, null],
    ['an account', 'accountId', ID, `"${toGlobalId('Account', ID)}"`],
    ['who granted', 'grantedBy', ID, `"${toGlobalId('Account', ID)}"`],
    ['rooms', 'roomIds', [ID], `["${toGlobalId('Room', ID)}"]`],
    ['a two-word thing', 'timeRequestId', ID, `"${toGlobalId('TimeRequest', ID)}"`],
    [
      'people with roles',
      'people',
      [{ personId: ID, role: 'chair' }],
      `[{"personId":"${toGlobalId('Person', ID)}","role":"chair"}]`,
    ],
    ['a uuid of no known thing', 'guid', ID, `"${ID}"`],
  ])('shows %s', (_, field, value, expected) => {
    expect(auditValueText(field, value)).toBe(expected);
  });
});
