// The rules that organizers read about are those that count: docs/scheduling.md against the register of constraints.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { CONSTRAINTS } from '../../src/scheduling/index.js';

const PAGE = new URL('../../docs/scheduling.md', import.meta.url);
const ROW = /^\| `(?<rule>\w+)` +\| [^|]+ \| (?<level>\w+) (?<weight>\d+) +\|/gm;

describe('the table of rules', () => {
  test('lists every rule with its default level and weight, in the order in which issues are listed', () => {
    const rows = [...readFileSync(PAGE, 'utf8').matchAll(ROW)].map(({ groups }) => groups);

    expect(rows.map((row) => ({ ...row }))).toEqual(
      Object.entries(CONSTRAINTS).map(([rule, { level, weight }]) => ({ rule, level, weight: String(weight) })),
    );
  });
});
