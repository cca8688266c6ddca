// A small share of bench/fuzz-readers.mjs, with the same damage and the same demands, on the project's own fixtures.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { mutated } from '../../bench/support/mutations.mjs';
import { defectsOf } from '../../bench/support/programme-defects.mjs';
import { randomOf } from '../../bench/support/random.mjs';
import { recogniseFormat } from '../../src/modules/interchange/formats/recognise.js';
import { readProgramme } from '../../src/modules/interchange/reading/read-programme.js';

/** Milliseconds: seconds alone, but the machine may be busy. */
const LONG = 180_000;
const SEED = 20270328;
const INPUTS_OF_EACH = 60;

const FOLDER = join(process.cwd(), 'test', 'fixtures');
const FILES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => ['.xml', '.json', '.ics', '.csv'].includes(extname(name)))
  .toSorted()
  .map((name) => ({ name, bytes: readFileSync(join(FOLDER, name)) }))
  .filter(({ bytes }) => recogniseFormat(bytes) !== null);

function inputs(): readonly { readonly name: string; readonly bytes: Buffer; readonly timeZone: string | undefined }[] {
  return FILES.flatMap(({ name, bytes }, file) =>
    Array.from({ length: INPUTS_OF_EACH }, (_, index) => {
      const random = randomOf(SEED + file, index);
      const damaged = mutated(random, bytes, random.pick(FILES).bytes);
      return { name, bytes: damaged, timeZone: random.pick(['Europe/Berlin', undefined]) };
    }),
  );
}

describe('readers of all formats, on damaged files', () => {
  it(
    'give a sound programme or a refusal with a code, and never throw',
    () => {
      const outcomes = inputs().map(({ name, bytes, timeZone }, index) => {
        const result = readProgramme(bytes, { timeZone });
        return { ok: result.ok, defects: defectsOf(result).map((defect) => `${name}, input ${index}: ${defect}`) };
      });

      expect(outcomes.flatMap(({ defects }) => defects)).toEqual([]);
      expect(new Set(outcomes.map(({ ok }) => ok))).toEqual(new Set([true, false]));
    },
    LONG,
  );

  it('are seen failing by the same demands', () => {
    const file = FILES.find(({ name }) => name.endsWith('frab.xml'));
    const result = readProgramme(file?.bytes ?? Buffer.alloc(0));
    if (!result.ok) throw new Error(result.code);
    const [session] = result.programme.sessions;
    if (session === undefined) throw new Error('The fixture has no session.');
    const broken = { ...session, title: '\u0007', guid: 'none', trackId: 'nowhere', durationMinutes: 0 };

    const defects = defectsOf({ ...result, programme: { ...result.programme, sessions: [broken, broken] } });

    expect(new Set(defects)).toEqual(
      new Set([
        'id of a session comes twice',
        'guid of a session comes twice',
        'number of a session comes twice',
        'guid none',
        'track nowhere',
        'takes 0 minutes',
        'line "\\u0007"',
      ]),
    );
  });
});
