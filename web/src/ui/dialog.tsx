import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useSay } from '../lib/say.tsx';
import { IconButton } from './button.tsx';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Buttons, the main one last. */
  readonly actions?: ReactNode;
  /** `side` slides in at the end edge and keeps the page in sight on wide screens. */
  readonly size?: 'normal' | 'wide' | 'side';
  /** Where an answer is needed: no closing by a press outside. */
  readonly isAlert?: boolean;
}

/** A modal dialog: focus goes in, stays in, and comes back; Escape closes. */
export function Dialog({ isOpen, onClose, title, children, actions, size = 'normal', isAlert = false }: DialogProps) {
  const say = useSay();
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => (open ? undefined : onClose())} isDismissable={!isAlert} className={styles.scrim ?? ''} data-side={size === 'side' ? '' : undefined}>
      <Modal className={classNames(styles.modal, size === 'wide' && styles.wide, size === 'side' && styles.side)}>
        <AriaDialog className={styles.dialog ?? ''} role={isAlert ? 'alertdialog' : 'dialog'}>
          <div className={styles.head}>
            <Heading slot="title" level={2}>{title}</Heading>
            <IconButton isSmall label={say('web.ui.close')} icon={<X size={18} aria-hidden="true" />} onPress={onClose} />
          </div>
          {children}
          {actions ? <div className={styles.foot}>{actions}</div> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
