import type { ReactNode } from 'react';
import type { PayloadError } from '../lib/api.ts';
import { useSay } from '../lib/say.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { FormErrors } from './form-errors.tsx';

export interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly title: ReactNode;
  /** What becomes of what. */
  readonly children: ReactNode;
  /** The verb, such as "Delete the track". */
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly isPending?: boolean;
  readonly isDangerous?: boolean;
  readonly errors?: readonly PayloadError[];
}

/** Asks before something that cannot simply be taken back. */
export function ConfirmDialog({
  isOpen,
  title,
  children,
  action,
  onConfirm,
  onClose,
  isPending = false,
  isDangerous = true,
  errors = [],
}: ConfirmDialogProps) {
  const say = useSay();
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={title}
      isAlert
      actions={
        <>
          <Button onPress={onClose}>{say('web.ui.cancel')}</Button>
          <Button variant={isDangerous ? 'danger' : 'primary'} isPending={isPending} onPress={onConfirm}>
            {action}
          </Button>
        </>
      }
    >
      <FormErrors errors={errors} />
      {children}
    </Dialog>
  );
}
