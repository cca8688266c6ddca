// A group of two sessions that costs nothing while only one of them is placed is a pair: its cost becomes a table over
// pairs of spans, by the common measure of groups.
import { BreachSum } from '../groups/breach-sink.js';
import { GroupScope } from '../groups/group-scope.js';
import { measureGroup } from '../groups/measure-group.js';
import { emptyWhereabouts } from '../groups/whereabouts.js';
import { at } from '../integers.js';
import type { ProblemIndex } from '../problem-index.js';
import type { WeightedGroup } from './layer-tables.js';
import type { Spans } from './spans.js';

export function isPair({ group, page }: WeightedGroup): boolean {
  return group.kind === 'many_days' && group.members.length === 2 && page === undefined;
}

/** What the two members of such a group cost by their spans, before the weight. */
export function pairMeasure(index: ProblemIndex, spans: Spans, { group }: WeightedGroup) {
  const where = emptyWhereabouts(index.sessions.length);
  const scope = new GroupScope(index);
  const sum = new BreachSum();
  const put = (session: number, span: number): void => {
    where.start[session] = at(spans.start, span);
    where.end[session] = at(spans.end, span);
    where.day[session] = at(spans.day, span);
  };
  return (spanOfFirst: number, spanOfSecond: number): number => {
    put(at(group.members, 0), spanOfFirst);
    put(at(group.members, 1), spanOfSecond);
    sum.begin(undefined);
    measureGroup(group, where, scope, sum);
    return sum.total;
  };
}
