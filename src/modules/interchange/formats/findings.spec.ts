import { FindingLog } from './findings.js';

describe('FindingLog', () => {
  it('keeps nothing that the database cannot store', () => {
    const log = new FindingLog();

    log.add('dropped', 'DATE_UNREADABLE', 'id\u0000 7', { date: 'a\u0000b\ud800c', count: 2 });

    expect(log.list()).toEqual([
      { kind: 'dropped', code: 'DATE_UNREADABLE', where: 'id 7', args: { date: 'abc', count: 2 } },
    ]);
  });

  it('keeps 1,000 findings of a code and counts the rest', () => {
    const log = new FindingLog();

    for (let line = 1; line <= 1_003; line += 1) log.add('missing', 'GUID_MISSING', line);

    expect(log.list()).toHaveLength(1_001);
    expect(log.list().at(-1)).toEqual({ kind: 'missing', code: 'GUID_MISSING', where: 'file', args: { further: 3 } });
  });
});
