import { beforeAll, describe, expect, test } from '@jest/globals';
import { PasswordHasher } from './password-hasher.js';

describe('PasswordHasher', () => {
  const passwords = new PasswordHasher();
  beforeAll(() => passwords.onModuleInit());

  test('knows the password again, and no other', async () => {
    const hash = await passwords.hash('kiraz-bahçesi');

    expect(await passwords.verify(hash, 'kiraz-bahçesi')).toBe(true);
    expect(await passwords.verify(hash, 'kiraz-bahcesi')).toBe(false);
  });

  test('makes another hash of the same password each time', async () => {
    expect(await passwords.hash('kiraz-bahçesi')).not.toBe(await passwords.hash('kiraz-bahçesi'));
  });

  test('works as long without a hash as with a wrong password', async () => {
    const hash = await passwords.hash('kiraz-bahçesi');

    const withHash = await processorTimeOf(() => passwords.verify(hash, 'not-the-password'));
    const without = await processorTimeOf(() => passwords.verify(null, 'not-the-password'));

    // Processor time, as other work on the machine does not disturb it. Without the decoy the ratio is about 0.
    expect(without / withHash).toBeGreaterThan(0.5);
    expect(without / withHash).toBeLessThan(2);
  });
});

/** Microseconds of processor time that the whole process spends on twenty runs. */
async function processorTimeOf(work: () => Promise<boolean>): Promise<number> {
  const before = process.cpuUsage();
  for (let run = 0; run < 20; run += 1) expect(await work()).toBe(false);
  return process.cpuUsage(before).user;
}
