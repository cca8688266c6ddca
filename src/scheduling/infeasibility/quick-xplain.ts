// A smallest part of a list that is still contradictory, by halving: few questions where the part is small.
// After U. Junker, "QUICKXPLAIN: Preferred explanations and relaxations for over-constrained problems", AAAI 2004.

export interface Reduced<T> {
  /** In the order of the list. */
  readonly items: readonly T[];
  /** False where the questions ran out before every item was tried. */
  readonly isSmallest: boolean;
}

/**
 * A part of the items, all of them contradictory together, that is contradictory and stops being so without any one of
 * its items. Asks at most `mostQuestions` times and keeps what it could not try; O(k log(n / k)) questions for a part of k.
 */
export function quickXplain<T>(
  items: readonly T[],
  isContradictory: (part: readonly T[]) => boolean,
  mostQuestions: number,
): Reduced<T> {
  let questions = 0;
  let hasRunOut = false;
  const ask = (part: readonly T[]): boolean => {
    if (questions >= mostQuestions) {
      hasRunOut = true;
      return false;
    }
    questions++;
    return isContradictory(part);
  };
  const reduce = (background: readonly T[], isBackgroundNew: boolean, part: readonly T[]): readonly T[] => {
    if (isBackgroundNew && ask(background)) return [];
    if (part.length <= 1 || hasRunOut) return part;
    const half = Math.ceil(part.length / 2);
    const first = part.slice(0, half);
    const second = part.slice(half);
    const fromSecond = reduce([...background, ...first], true, second);
    const fromFirst = reduce([...background, ...fromSecond], fromSecond.length > 0, first);
    return [...fromFirst, ...fromSecond];
  };
  const kept = new Set(reduce([], true, items));
  return { items: items.filter((item) => kept.has(item)), isSmallest: !hasRunOut };
}
