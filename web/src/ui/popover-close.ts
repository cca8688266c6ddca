import { use } from 'react';
import { OverlayTriggerStateContext } from 'react-aria-components/Dialog';

/** Closes the panel of a PopoverPanel from inside it. */
export function useClosePopover(): () => void {
  const state = use(OverlayTriggerStateContext);
  return () => state?.close();
}
