// Cards of one room that run at once stand side by side: nothing is ever hidden behind another card.

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Lane {
  readonly lane: number;
  /** How many stand side by side where this one is; 1 where it is alone. */
  readonly lanes: number;
}

/** The lane of each stretch, in the order given. Half-open: what begins when another ends shares its lane. */
export function lanesOf(stretches: readonly Stretch[]): readonly Lane[] {
  const order = [...stretches.keys()].sort(
    (a, b) => at(stretches, a).start - at(stretches, b).start || at(stretches, b).end - at(stretches, a).end || a - b,
  );
  const lanes: Lane[] = stretches.map(() => ({ lane: 0, lanes: 1 }));
  let group: number[] = [];
  let ends: number[] = [];
  const closeGroup = (): void => {
    for (const index of group) lanes[index] = { lane: at(lanes, index).lane, lanes: ends.length };
    group = [];
    ends = [];
  };
  for (const index of order) {
    const { start, end } = at(stretches, index);
    if (ends.every((last) => last <= start)) closeGroup();
    const free = ends.findIndex((last) => last <= start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = end;
    lanes[index] = { lane, lanes: 1 };
    group.push(index);
  }
  closeGroup();
  return lanes;
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`nothing at ${index}`);
  return item;
}
