// What can be done with the whole draft, and how it is looked at.
import { Link } from '@tanstack/react-router';
import { Sparkles } from 'lucide-react';
import { useSay } from '../../../lib/say.tsx';
import { Button, buttonClass, IconButton } from '../../../ui/button.tsx';
import { EndPanelIcon, RedoIcon, UndoIcon } from '../../../ui/icons.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { useConference } from '../../conferences/conference.ts';
import { useBoard, useBoardActions } from '../board/board-store.ts';
import { openArrange, useBuilderNavigation, useBuilderView, useOverlays } from './builder-view.ts';
import { DayTabs } from './day-tabs.tsx';
import { DisplayOptions } from './display-options.tsx';
import { DraftSwitcher } from './draft-switcher.tsx';
import { LiveState } from './live-state.tsx';
import { ScoreLine } from './score-line.tsx';
import styles from './toolbar.module.css';

export function Toolbar() {
  const say = useSay();
  return (
    <header className={styles.toolbar} data-no-print="">
      <div className={styles.line}>
        <h1 className="visually-hidden">{say('web.builder.title')}</h1>
        <DraftSwitcher />
        <LiveState />
        <ScoreLine />
        <div className={styles.end}>
          <WholeDraft />
        </div>
      </div>
      <div className={styles.line}>
        <DayTabs />
        <div className={styles.end}>
          <ViewTools />
        </div>
      </div>
    </header>
  );
}

function WholeDraft() {
  const say = useSay();
  const { slug, viewerCanRelease } = useConference();
  const draftId = useBoard((data) => data.draftId);
  const canEdit = useBoard((data) => data.canEdit);
  return (
    <>
      <Button isDisabled={!canEdit} onPress={openArrange}>
        <Sparkles size={16} aria-hidden="true" />
        {say('web.builder.arrange')}
      </Button>
      {viewerCanRelease ? (
        <Link
          className={buttonClass({ variant: 'primary' })}
          from="/$lang"
          to="/$lang/c/$slug/release"
          params={(now) => ({ ...now, slug })}
          search={{ draft: draftId }}
        >
          {say('web.builder.release')}
        </Link>
      ) : null}
    </>
  );
}

function ViewTools() {
  const say = useSay();
  const show = useBuilderNavigation();
  const { view, panel, isWide } = useBuilderView();
  return (
    <>
      <HistoryButtons />
      <Segments
        label={say('web.builder.view')}
        value={view}
        options={[
          { value: 'grid', label: say('web.builder.view.grid') },
          { value: 'list', label: say('web.builder.view.list') },
        ]}
        onChange={(value) => show({ view: value })}
      />
      <DisplayOptions />
      {isWide ? null : <UnplacedButton />}
      <IconButton
        label={say('web.builder.panels')}
        icon={<EndPanelIcon size={18} />}
        isPressed={panel !== null}
        onPress={() => show({ panel: panel ? 'none' : 'clashes' })}
      />
    </>
  );
}

function HistoryButtons() {
  const say = useSay();
  const actions = useBoardActions();
  const canEdit = useBoard((data) => data.canEdit);
  const isUnchanged = useBoard((data) => data.revision === 0);
  return (
    <div className={styles.pair}>
      <IconButton
        label={say('web.ui.undo')}
        keys="Ctrl+Z"
        icon={<UndoIcon size={18} />}
        isDisabled={!canEdit || isUnchanged}
        onPress={() => void actions.undo()}
      />
      <IconButton
        label={say('web.ui.redo')}
        keys="Ctrl+Shift+Z"
        icon={<RedoIcon size={18} />}
        isDisabled={!canEdit || isUnchanged}
        onPress={() => void actions.redo()}
      />
    </div>
  );
}

function UnplacedButton() {
  const say = useSay();
  const count = useBoard((data) => data.sessions.size - data.placements.size);
  const isOpen = useOverlays((state) => state.isUnplacedOpen);
  return (
    <Button aria-expanded={isOpen} onPress={() => useOverlays.setState({ isUnplacedOpen: !isOpen })}>
      {say('web.builder.unplacedCount', { count: Math.max(0, count) })}
    </Button>
  );
}
