// The command palette: every page, session, person, room and action, a few letters away.
import { useState } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useSay } from '../../lib/say.tsx';
import { OptionSearch } from '../../ui/option-search.tsx';
import styles from './palette.module.css';
import { usePaletteGroups } from './palette-groups.tsx';

export function Palette({ onClose, onKeys }: { readonly onClose: () => void; readonly onKeys: () => void }) {
  const say = useSay();
  const [search, setSearch] = useState('');
  const { groups, isBusy } = usePaletteGroups({ search, onClose, onKeys });
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      className={styles.scrim ?? ''}
    >
      <Modal className={styles.modal ?? ''}>
        <AriaDialog aria-label={say('web.shell.palette.title')} className={styles.dialog ?? ''}>
          <OptionSearch
            label={say('web.shell.palette.placeholder')}
            value={search}
            onChange={setSearch}
            groups={groups}
            isBusy={isBusy}
            empty={say(isBusy ? 'web.ui.loading' : 'web.shell.nothingFound')}
          />
          <p className={styles.foot}>
            <span>
              <kbd>↑</kbd> <kbd>↓</kbd> {say('web.shell.palette.choose')}
            </span>
            <span>
              <kbd>⏎</kbd> {say('web.shell.palette.go')}
            </span>
            <span>
              <kbd>Esc</kbd> {say('web.ui.close')}
            </span>
          </p>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
