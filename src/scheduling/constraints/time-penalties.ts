// Times that a session states as costly, as rules.
import type { TimePenalty } from '../model.js';
import type { ProblemIndex } from '../problem-index.js';
import { packWindows } from '../windows.js';
import { NO_SUBJECT, type TimeRule } from './definition.js';

/** A rule for each time that a session should not take place for this reason; the penalty is the factor. */
export function timePenaltyRules({ sessions }: ProblemIndex, reason: TimePenalty['reason']): readonly TimeRule[] {
  return sessions.flatMap(({ timePenalties = [] }, session) =>
    timePenalties
      .filter((stated) => stated.reason === reason)
      .map(({ interval, penalty }): TimeRule => {
        const windows = packWindows([interval]);
        return { session, shape: 'avoid', windows, subject: NO_SUBJECT, waivable: true, factor: penalty };
      }),
  );
}
