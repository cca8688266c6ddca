import { useQuery } from '@tanstack/react-query';
import { instantOf } from '../../../lib/conference-time.ts';
import { graphql } from '../../../lib/graphql.ts';
import { apiQuery } from '../../../lib/queries.ts';
import { useSpeech } from '../../../lib/say.tsx';
import { SkeletonLines } from '../../../ui/surfaces.tsx';
import { useBoard, useBoardStore } from '../board/board-store.ts';
import { changesOf } from '../board/edits.ts';
import styles from './move-dialog.module.css';

const SWAP_CHECK = graphql(`
  query SwapCheck($draftId: ID!, $changes: [ImaginedPlacementInput!]!) {
    draft(id: $draftId) {
      id
      whatIf(changes: $changes) {
        score {
          hard
          medium
          soft
        }
        scoreBefore {
          hard
          medium
          soft
        }
        appearingIssues {
          key
          level
          text
        }
        vanishingIssues {
          key
          level
          text
        }
      }
    }
  }
`);

/** What would come and go if both changed places: asked of the server, as it is about two sessions at once. */
export function SwapEffect({ firstId, secondId }: { readonly firstId: string; readonly secondId: string }) {
  const { say, intl } = useSpeech();
  const draftId = useBoard((data) => data.draftId);
  const { placements } = useBoardStore().getState();
  const changes = changesOf({ kind: 'swap', firstId, secondId }, placements).flatMap(({ sessionId, after }) =>
    after
      ? [
          {
            sessionId,
            startsAt: instantOf(after.start),
            durationMinutes: after.durationMinutes,
            roomIds: [...after.roomIds],
          },
        ]
      : [],
  );
  const { data } = useQuery({ ...apiQuery(SWAP_CHECK, { draftId, changes }), staleTime: 0 });
  if (!data) return <SkeletonLines lines={2} />;
  const { score, scoreBefore, appearingIssues, vanishingIssues } = data.draft.whatIf;
  const signed = (change: number): string => intl.formatNumber(change, { signDisplay: 'exceptZero' });
  return (
    <div className={styles.effect} role="status">
      <strong>
        {say('web.builder.swap.effect', {
          hard: signed(score.hard - scoreBefore.hard),
          medium: signed(score.medium - scoreBefore.medium),
          soft: signed(score.soft - scoreBefore.soft),
        })}
      </strong>
      <Issues label={say('web.builder.swap.appears', { count: appearingIssues.length })} issues={appearingIssues} />
      <Issues label={say('web.builder.swap.vanishes', { count: vanishingIssues.length })} issues={vanishingIssues} />
    </div>
  );
}

const MOST_LISTED = 4;

function Issues({
  label,
  issues,
}: {
  readonly label: string;
  readonly issues: readonly { readonly key: string; readonly text: string }[];
}) {
  if (issues.length === 0) return null;
  return (
    <>
      <span>{label}</span>
      <ul>
        {issues.slice(0, MOST_LISTED).map(({ key, text }) => (
          <li key={key} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </>
  );
}
