import { useNavigate } from '@tanstack/react-router';
import { ChevronDown } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { Menu, type MenuEntry } from '../../../ui/menu.tsx';
import { useConference } from '../../conferences/conference.ts';
import { useBoard } from '../board/board-store.ts';
import { BUILDER_PATH } from './builder-view.ts';
import type { DraftTask } from './draft-name-dialog.tsx';
import styles from './toolbar.module.css';

const DraftNameDialog = lazy(() =>
  import('./draft-name-dialog.tsx').then((file) => ({ default: file.DraftNameDialog })),
);

/** Which draft is open; another one, a new one, a copy, another name, or two side by side. */
export function DraftSwitcher() {
  const say = useSay();
  const navigate = useNavigate({ from: BUILDER_PATH });
  const { drafts, viewerCanEdit } = useConference();
  const draftId = useBoard((data) => data.draftId);
  const name = useBoard((data) => data.draftName);
  const [task, setTask] = useState<DraftTask | null>(null);
  const open = (drafts ?? []).filter(({ state }) => state === 'OPEN');
  const others = open.filter(({ id }) => id !== draftId);
  const actions = say('web.builder.drafts.actions');
  // What is selected belongs to the draft that was open; how it is looked at stays.
  const openDraft = (id: string): void =>
    void navigate({ search: ({ session: _session, issue: _issue, ...rest }) => ({ ...rest, draft: id }) });
  const entries: readonly MenuEntry[] = [
    ...open.map((draft) => ({
      id: draft.id,
      label: draft.name,
      section: say('web.builder.drafts.open'),
      isSelected: draft.id === draftId,
      onAction: () => openDraft(draft.id),
    })),
    ...(viewerCanEdit
      ? (['new', 'branch', 'rename'] as const).map((each) => ({
          id: each,
          label: say(`web.builder.drafts.${each}`),
          section: actions,
          onAction: () => setTask(each),
        }))
      : []),
    {
      id: 'compare',
      label: say('web.builder.drafts.compare'),
      section: actions,
      isDisabled: others.length === 0,
      onAction: () =>
        void navigate({
          to: '/$lang/c/$slug/agenda/compare',
          search: { before: draftId, ...(others[0] ? { after: others[0].id } : {}) },
        }),
    },
  ];
  return (
    <>
      <Menu label={say('web.builder.drafts')} entries={entries}>
        <Button variant="quiet" className={styles.draft ?? ''} aria-label={say('web.builder.drafts.now', { name })}>
          <bdi>{name}</bdi>
          <ChevronDown size={16} aria-hidden="true" />
        </Button>
      </Menu>
      {task ? (
        <Suspense fallback={null}>
          <DraftNameDialog
            task={task}
            draftId={draftId}
            draftName={name}
            onDone={openDraft}
            onClose={() => setTask(null)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
