import { Link } from '@tanstack/react-router';
import { EllipsisVertical } from 'lucide-react';
import { useConferenceClock } from '../../../lib/conference-time.ts';
import { useSay, useSpeech } from '../../../lib/say.tsx';
import { buttonClass, IconButton } from '../../../ui/button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Card, Pill } from '../../../ui/surfaces.tsx';
import { useConference } from '../../conferences/conference.ts';
import type { DraftItem } from './compare-data.ts';
import styles from './compare.module.css';
import type { DraftTask } from './draft-dialog.tsx';

/** Every draft with its score, ways into it, and what can be done with it. */
export function DraftList({
  drafts,
  onTask,
}: {
  readonly drafts: readonly DraftItem[];
  readonly onTask: (task: DraftTask) => void;
}) {
  return (
    <ul className={styles.drafts}>
      {drafts.map((draft) => (
        <li key={draft.id}>
          <Card>
            <Draft draft={draft} onTask={onTask} />
          </Card>
        </li>
      ))}
    </ul>
  );
}

function Draft({ draft, onTask }: { readonly draft: DraftItem; readonly onTask: (task: DraftTask) => void }) {
  const say = useSay();
  const clock = useConferenceClock(useConference().timeZone);
  const { id, name, state, createdAt, branchedFrom, unplacedSessions } = draft;
  return (
    <>
      <div className={styles.draftHead}>
        <h2>
          <bdi>{name}</bdi>
        </h2>
        {state === 'PROPOSAL' ? <Pill kind="info">{say('web.compare.proposal')}</Pill> : null}
        <Actions draft={draft} onTask={onTask} />
      </div>
      <p className={styles.soft}>
        {say('web.compare.createdAt', { at: clock.moment(createdAt) })}
        {branchedFrom ? <> · {say('web.compare.branchedFrom', { name: branchedFrom.name })}</> : null}
      </p>
      <Score draft={draft} />
      <p className={styles.soft}>{say('web.compare.unplaced', { count: unplacedSessions.length })}</p>
      <div className={styles.ways}>
        {state === 'PROPOSAL' && branchedFrom ? (
          <Link
            className={buttonClass({ isSmall: true })}
            from="/$lang/c/$slug"
            to="/$lang/c/$slug/agenda"
            search={{ draft: branchedFrom.id, proposal: id }}
          >
            {say('web.compare.openProposal')}
          </Link>
        ) : (
          <>
            <Link
              className={buttonClass({ isSmall: true, variant: 'primary' })}
              from="/$lang/c/$slug"
              to="/$lang/c/$slug/agenda"
              search={{ draft: id }}
            >
              {say('web.compare.open')}
            </Link>
            <Link
              className={buttonClass({ isSmall: true })}
              from="/$lang/c/$slug"
              to="/$lang/c/$slug/release"
              search={{ draft: id }}
            >
              {say('web.compare.withRelease')}
            </Link>
          </>
        )}
      </div>
    </>
  );
}

function Score({ draft: { score } }: { readonly draft: DraftItem }) {
  const say = useSay();
  const { intl } = useSpeech();
  return (
    <dl className={styles.score}>
      {(['hard', 'medium', 'soft'] as const).map((level) => (
        <div key={level}>
          <dt>{say(`web.words.level.${level.toUpperCase()}`)}</dt>
          <dd>{intl.formatNumber(score[level])}</dd>
        </div>
      ))}
    </dl>
  );
}

function Actions({ draft, onTask }: { readonly draft: DraftItem; readonly onTask: (task: DraftTask) => void }) {
  const say = useSay();
  const { viewerCanEdit } = useConference();
  if (!viewerCanEdit) return null;
  const label = say('web.compare.actions', { name: draft.name });
  return (
    <Menu
      label={label}
      entries={[
        ...(draft.viewerCanEdit
          ? [{ id: 'rename', label: say('web.compare.rename'), onAction: () => onTask({ kind: 'rename', draft }) }]
          : []),
        { id: 'branch', label: say('web.compare.branch'), onAction: () => onTask({ kind: 'branch', draft }) },
        {
          id: 'delete',
          label: say('web.compare.delete'),
          isDangerous: true,
          onAction: () => onTask({ kind: 'delete', draft }),
        },
      ]}
    >
      <IconButton isSmall label={label} icon={<EllipsisVertical size={18} aria-hidden="true" />} />
    </Menu>
  );
}
