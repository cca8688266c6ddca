// A modal dialog. Fetched when the first one opens.
import { X } from 'lucide-react';
import { Suspense } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useSay } from '../lib/say.tsx';
import { IconButton } from './button.tsx';
import { classNames } from './class-names.ts';
import type { DialogProps } from './dialog.tsx';
import styles from './dialog.module.css';
import { SkeletonLines } from './surfaces.tsx';

export function DialogContent({
  isOpen,
  onClose,
  title,
  children,
  actions,
  size = 'normal',
  isAlert = false,
}: DialogProps) {
  const say = useSay();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable={!isAlert}
      className={styles.scrim ?? ''}
      data-side={size === 'side' ? '' : undefined}
    >
      <Modal className={classNames(styles.modal, size === 'wide' && styles.wide, size === 'side' && styles.side)}>
        <AriaDialog className={styles.dialog ?? ''} role={isAlert ? 'alertdialog' : 'dialog'}>
          <div className={styles.head}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton
              isSmall
              label={say('web.ui.close')}
              icon={<X size={18} aria-hidden="true" />}
              onPress={onClose}
            />
          </div>
          {/* A part that waits must not hide the dialog around it: the focus would be lost. */}
          <Suspense fallback={<SkeletonLines />}>{children}</Suspense>
          {actions ? <div className={styles.foot}>{actions}</div> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
