import { InvalidArgumentError } from 'commander';

/** Reads a whole number within bounds, or says so. */
export function numberBetween(lowest: number, highest: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < lowest || value > highest)
      throw new InvalidArgumentError(`A whole number from ${lowest} to ${highest}.`);
    return value;
  };
}

/** Reads one of a few words, or says which. */
export function oneOf<T extends string>(words: readonly T[]): (text: string) => T {
  return (text) => {
    const word = words.find((each) => each === text);
    if (word === undefined) throw new InvalidArgumentError(`One of ${words.join(', ')}.`);
    return word;
  };
}

/** Collects an option that may be given several times. */
export function collected(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}
