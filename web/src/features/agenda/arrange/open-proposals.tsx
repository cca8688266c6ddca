import { useConferenceClock } from '../../../lib/conference-time.ts';
import { useSay } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/surfaces.tsx';
import { useConference } from '../../conferences/conference.ts';
import { useBoard } from '../board/board-store.ts';
import { useBuilderNavigation } from '../builder/builder-view.ts';
import styles from './arrange.module.css';

interface KnownDraft {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly createdAt: string;
  readonly branchedFrom: { readonly id: string } | null;
}

const MOST_SHOWN = 3;

/** Proposals for this draft that nobody has decided on. */
export function OpenProposals({
  drafts,
  onShow,
}: {
  readonly drafts: readonly KnownDraft[];
  readonly onShow: () => void;
}) {
  const say = useSay();
  const show = useBuilderNavigation();
  const clock = useConferenceClock(useConference().timeZone);
  const draftId = useBoard((data) => data.draftId);
  const open = drafts.filter(({ state, branchedFrom }) => state === 'PROPOSAL' && branchedFrom?.id === draftId);
  if (open.length === 0) return null;
  return (
    <Notice kind="info" title={say('web.arrange.openProposals', { count: open.length })}>
      <ul className={styles.plain}>
        {open.slice(0, MOST_SHOWN).map(({ id, name, createdAt }) => (
          <li key={id} className={styles.line}>
            <span>
              <bdi>{name}</bdi> <span className={styles.soft}>{clock.moment(createdAt)}</span>
            </span>
            <Button
              isSmall
              aria-label={say('web.arrange.showNamed', { name })}
              onPress={() => {
                onShow();
                show({ proposal: id, run: undefined });
              }}
            >
              {say('web.arrange.show')}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
