// What the core says of a place, in words: a headline that can be read at a glance, and the reasons below it.
import type { Say } from '../../../lib/say.tsx';
import type { BoardNames } from './board-words.ts';
import type { CoreIssue, PlaceVerdict } from './board-types.ts';
import { issueWords } from './issue-words.ts';

export interface VerdictWords {
  readonly headline: string;
  /** What would go wrong, hard first, then what would be mended. */
  readonly lines: readonly string[];
}

const LEVEL_RANK = { hard: 0, medium: 1, soft: 2 } as const;

/** At most `mostLines` for issues that come, and a third of that for those that go; what is left out is counted in a last line. */
export function verdictWords(verdict: PlaceVerdict, names: BoardNames, say: Say, mostLines = 3): VerdictWords {
  // An issue that only changes its size is in both lists; a gain costs less than nothing.
  const appearing = verdict.appearing.filter(({ isWaived, cost }) => !isWaived && cost > 0).sort(worstFirst);
  const vanishing = verdict.vanishing.filter(
    (issue) => !issue.isWaived && issue.cost > 0 && !appearing.some((other) => isSameBreach(issue, other)),
  );
  return {
    headline: headlineOf(verdict, appearing, vanishing, say),
    lines: [
      ...firstOf(
        appearing.map((issue) => issueWords(issue, names, say)),
        mostLines,
        say,
      ),
      ...firstOf(
        vanishing.map((issue) => say('web.builder.verdict.mends', { text: issueWords(issue, names, say) })),
        Math.ceil(mostLines / 3),
        say,
      ),
    ],
  };
}

function headlineOf(
  { verdict, change, isPresent }: PlaceVerdict,
  appearing: readonly CoreIssue[],
  vanishing: readonly CoreIssue[],
  say: Say,
): string {
  const hard = appearing.filter(({ level }) => level === 'hard').length;
  if (isPresent) return say('web.builder.verdict.present');
  if (verdict === 'impossible') return say('web.builder.verdict.impossible', { count: Math.max(1, hard) });
  const cost = change.medium + change.soft;
  if (cost > 0) return say('web.builder.verdict.costs', { cost });
  if (appearing.length === 0 && vanishing.length > 0)
    return say('web.builder.verdict.fitsAndMends', { count: vanishing.length });
  if (cost < 0) return say('web.builder.verdict.saves', { cost: -cost });
  return say(verdict === 'costs' ? 'web.builder.verdict.costsAsNow' : 'web.builder.verdict.fits');
}

function worstFirst(one: CoreIssue, other: CoreIssue): number {
  return LEVEL_RANK[one.level] - LEVEL_RANK[other.level] || other.cost - one.cost;
}

function isSameBreach(one: CoreIssue, other: CoreIssue): boolean {
  return (
    one.constraint === other.constraint &&
    one.roomId === other.roomId &&
    one.personId === other.personId &&
    one.sessionIds.length === other.sessionIds.length &&
    one.sessionIds.every((id) => other.sessionIds.includes(id))
  );
}

function firstOf(texts: readonly string[], most: number, say: Say): readonly string[] {
  if (texts.length <= most) return texts;
  return [...texts.slice(0, most), say('web.builder.verdict.more', { count: texts.length - most })];
}
