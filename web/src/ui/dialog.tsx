import { lazy, Suspense, useState, type ReactNode } from 'react';

const DialogContent = lazy(async () => ({ default: (await import('./dialog-content.tsx')).DialogContent }));

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
export function Dialog(props: DialogProps) {
  const [wasOpen, setWasOpen] = useState(props.isOpen);
  if (props.isOpen && !wasOpen) setWasOpen(true);
  if (!wasOpen) return null;
  return (
    <Suspense>
      <DialogContent {...props} />
    </Suspense>
  );
}
