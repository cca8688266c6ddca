import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { instantOf } from '../../../lib/conference-time.ts';
import { send } from '../../../lib/api.ts';
import { useSpeech } from '../../../lib/say.tsx';
import { SkeletonLines } from '../../../ui/surfaces.tsx';
import { serverLanguage } from '../board/board-query.ts';
import { useBoard } from '../board/board-store.ts';
import { Consequences, Price } from '../clashes/fix-list.tsx';
import { ScoreBars, type ScorePair } from '../compare/score-bars.tsx';
import { type Imagined, WHAT_IF, WHOLE } from './proposal-documents.ts';
import type { ProposedMove } from './proposal-moves.ts';
import styles from './proposal.module.css';
import type { Score } from './run-progress.ts';

interface PartComparison {
  readonly before: Score;
  readonly after: Score;
  readonly pairs: readonly ScorePair[];
  readonly appearing: readonly { readonly key: string; readonly text: string }[];
  readonly vanishing: readonly { readonly key: string; readonly text: string }[];
}

/** The server imagines no more at once. */
const MOST_IMAGINED = 200;

function imagined({ sessionId, after }: ProposedMove): Imagined {
  return after
    ? {
        sessionId,
        startsAt: instantOf(after.start),
        durationMinutes: after.durationMinutes,
        roomIds: [...after.roomIds],
      }
    : { sessionId, startsAt: null };
}

interface Compared {
  readonly draftId: string;
  readonly proposalId: string;
  readonly language: string;
}

/** The draft with the chosen cards moved, beside the draft as it is; of very large proposals always the whole. */
async function compare(
  { draftId, proposalId, language }: Compared,
  chosen: readonly ProposedMove[],
  signal: AbortSignal,
): Promise<PartComparison> {
  if (chosen.length <= MOST_IMAGINED) {
    const { whatIf } = (await send(WHAT_IF, { draftId, language, changes: chosen.map(imagined) }, signal)).draft;
    return {
      before: whatIf.scoreBefore,
      after: whatIf.score,
      pairs: whatIf.scoreByConstraint,
      appearing: whatIf.appearingIssues,
      vanishing: whatIf.vanishingIssues,
    };
  }
  const { compareDrafts: whole } = await send(WHOLE, { beforeId: draftId, afterId: proposalId, language }, signal);
  return {
    before: whole.before.score,
    after: whole.after.score,
    pairs: whole.scoreByConstraint,
    appearing: whole.appearedIssues,
    vanishing: whole.vanishedIssues,
  };
}

export interface PartScoreProps {
  readonly proposalId: string;
  readonly chosen: readonly ProposedMove[];
  readonly isAll: boolean;
}

/** What the chosen cards would make of the score, rule by rule. */
export function PartScore({ proposalId, chosen, isAll }: PartScoreProps) {
  const { say, language: pageLanguage } = useSpeech();
  const language = serverLanguage(pageLanguage);
  const draftId = useBoard((data) => data.draftId);
  const revision = useBoard((data) => data.revision);
  const asked = useDeferredValue(chosen);
  const isWhole = asked.length > MOST_IMAGINED;
  const { data, isError } = useQuery({
    queryKey: [
      'ProposalScore',
      { draftId, proposalId, revision, language },
      isWhole ? 'whole' : asked.map(({ sessionId }) => sessionId),
    ],
    queryFn: ({ signal }) => compare({ draftId, proposalId, language }, asked, signal),
    placeholderData: keepPreviousData,
    enabled: asked.length > 0,
  });
  if (isError || chosen.length === 0) return null;
  return (
    <section className={styles.score} aria-labelledby="proposal-score">
      <h2 id="proposal-score">
        {say(isAll || isWhole ? 'web.proposal.score' : 'web.proposal.scoreOfChosen', { count: chosen.length })}
      </h2>
      {data ? (
        <>
          <Price
            change={{
              hard: data.after.hard - data.before.hard,
              medium: data.after.medium - data.before.medium,
              soft: data.after.soft - data.before.soft,
            }}
          />
          <ScoreBars
            title={say('web.proposal.byRule')}
            pairs={data.pairs}
            beforeName={say('web.proposal.draftNow')}
            afterName={say('web.proposal.proposed')}
            headingLevel={3}
          />
          <Consequences
            title={say('web.proposal.vanishes', { count: data.vanishing.length })}
            issues={data.vanishing}
          />
          <Consequences title={say('web.proposal.appears', { count: data.appearing.length })} issues={data.appearing} />
        </>
      ) : (
        <SkeletonLines lines={5} />
      )}
    </section>
  );
}
