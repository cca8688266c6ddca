// "No more cameras, interpreters or crews are in use at once than there are."
// Hard. Unit: minutes times the units too many, for each stock.
import { at } from '../integers.js';
import type { ProblemIndex } from '../problem-index.js';
import type { ConstraintDefinition, GroupRule } from './definition.js';

export const stockExceeded: ConstraintDefinition = {
  key: 'stock_exceeded',
  groups: (index) =>
    (index.problem.stocks ?? []).flatMap(({ id, units }): readonly GroupRule[] => {
      const amountOf = amounts(index, id);
      const members = [...index.sessions.keys()].filter((session) => at(amountOf, session) > 0);
      if (members.length === 0) return [];
      const measure = { kind: 'stock', amounts: members.map((member) => at(amountOf, member)), most: units } as const;
      return [{ members, measure, subject: { roomId: null, personId: null, args: { stockId: id } } }];
    }),
};

/** By session: the units of the stock that it takes. */
function amounts({ sessions }: ProblemIndex, stockId: string): Int32Array {
  return Int32Array.from(sessions, ({ needs }) =>
    (needs ?? []).reduce((sum, need) => (need.stockId === stockId ? sum + need.amount : sum), 0),
  );
}
