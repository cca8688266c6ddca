import { drawGuid, seededRandom, shuffled } from './random.js';

describe('seeded random', () => {
  it('repeats its sequence for the same seed and not for another', () => {
    const draw = (seed: number) => {
      const random = seededRandom(seed);
      return Array.from({ length: 5 }, () => random.below(1000));
    };

    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it('draws every whole number below the bound and no other', () => {
    const random = seededRandom(3);
    const drawn = new Set(Array.from({ length: 500 }, () => random.below(6)));

    expect([...drawn].toSorted()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('shuffles without losing or doubling anything', () => {
    const items = Array.from({ length: 50 }, (_, index) => index);
    const result = shuffled(items, seededRandom(9));

    expect(result).not.toEqual(items);
    expect(result.toSorted((a, b) => a - b)).toEqual(items);
  });

  it('draws guids in the form of UUID version 4', () => {
    const random = seededRandom(5);
    const guids = Array.from({ length: 100 }, () => drawGuid(random));
    const form = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

    expect(guids.filter((guid) => !form.test(guid))).toEqual([]);
    expect(new Set(guids).size).toBe(100);
  });
});
