// Breaches of sessions judged beyond pairs: groups, and rooms in blocks.
import { BlockContent } from '../cells/block-content.js';
import { judgeBlock } from '../cells/judge-block.js';
import { judgeCell } from '../cells/judge-cell.js';
import { packCells } from '../cells/packed-cells.js';
import type { ActiveConstraint } from '../constraints/index.js';
import { GroupScope } from '../groups/group-scope.js';
import { measureGroup } from '../groups/measure-group.js';
import { packGroup } from '../groups/packed-group.js';
import { type Whereabouts, whereaboutsOf } from '../groups/whereabouts.js';
import { at, elementAt } from '../integers.js';
import type { ProblemIndex } from '../problem-index.js';
import type { ReportBreach } from './breach.js';
import { BreachList } from './breach-list.js';
import { reportChangeovers } from './changeovers.js';
import type { PlacedAgenda } from './placed-agenda.js';

/** Reports groups that break the constraint. */
export function reportGroupBreaches(
  index: ProblemIndex,
  placed: PlacedAgenda,
  constraint: ActiveConstraint,
  report: ReportBreach,
): void {
  const rules = constraint.definition.groups?.(index) ?? [];
  if (rules.length === 0) return;
  const where = whereaboutsOf(index, placed);
  const scope = new GroupScope(index);
  const list = new BreachList(index, constraint);
  for (const rule of rules) {
    if (rule.measure.kind === 'changeover') reportChangeovers(index, placed, constraint, rule, report);
    else measureGroup(packGroup(index, rule), where, scope, list);
  }
  list.reportAll(report);
}

/** Reports rooms in blocks that break the constraint by what they hold. */
export function reportCellBreaches(
  index: ProblemIndex,
  placed: PlacedAgenda,
  constraint: ActiveConstraint,
  report: ReportBreach,
): void {
  const cells = packCells(index, constraint.definition);
  if (cells === null) return;
  const where = whereaboutsOf(index, placed);
  const list = new BreachList(index, constraint);
  for (const content of contents(index, placed, where)) {
    for (let k = 0; k < content.count; k++) {
      if (!content.isFirstOfRoom(k)) continue;
      const room = at(content.rooms, k);
      list.inRoom(elementAt(index.rooms, room).id);
      judgeCell(cells, where, content, room, list);
    }
    list.inRoom(null);
    judgeBlock(cells, content, list);
  }
  list.reportAll(report);
}

/** What each block holds, by session and room. */
function contents(index: ProblemIndex, placed: PlacedAgenda, where: Whereabouts): readonly BlockContent[] {
  const capacity = placed.rooms.reduce((sum, rooms) => sum + rooms.length, 0);
  return index.blocks.map((_, block) => {
    const content = new BlockContent(capacity);
    content.clear(block);
    for (const session of placed.byStart) {
      if (at(where.block, session) !== block) continue;
      for (const room of elementAt(placed.rooms, session)) content.add(room, session);
    }
    return content;
  });
}
