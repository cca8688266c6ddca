import { useBlocker } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useSay } from '../lib/say.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

/**
 * Asks before a page or panel with unsaved changes is left, by whatever way. Read at the time of leaving. With `isOfPage`, going
 * about within the page (its address after the question mark) is no leaving.
 */
export function LeaveGuard({
  isDirty,
  isOfPage = false,
}: {
  readonly isDirty: () => boolean;
  readonly isOfPage?: boolean;
}) {
  const say = useSay();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty() && !(isOfPage && current.pathname === next.pathname),
    enableBeforeUnload: isDirty,
    withResolver: true,
  });
  const isAsking = status === 'blocked';
  useEffect(() => {
    if (!isAsking) return undefined;
    const last = document.activeElement;
    return () => {
      if (last instanceof HTMLElement) last.focus();
    };
  }, [isAsking]);
  return (
    <Dialog
      isAlert
      isOpen={isAsking}
      onClose={() => reset?.()}
      title={say('web.ui.leaveTitle')}
      actions={
        <>
          <Button variant="danger" onPress={() => proceed?.()}>
            {say('web.ui.leaveDiscard')}
          </Button>
          <Button variant="primary" onPress={() => reset?.()}>
            {say('web.ui.leaveStay')}
          </Button>
        </>
      }
    >
      <p>{say('web.ui.leaveText')}</p>
    </Dialog>
  );
}
