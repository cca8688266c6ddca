import type { JudgeClient } from './judge-client.ts';

/** Few at once: a card lifted meanwhile is answered in between. */
const AT_ONCE = 4;

/** Places without a hard clash of each session, fewest first. */
export async function hardnessOf(
  judge: () => Pick<JudgeClient, 'hardness'>,
  sessionIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const found: (readonly [string, number])[] = [];
  for (let first = 0; first < sessionIds.length; first += AT_ONCE) {
    found.push(...(await judge().hardness(sessionIds.slice(first, first + AT_ONCE))));
  }
  return new Map(found.sort(([, one], [, other]) => one - other));
}
