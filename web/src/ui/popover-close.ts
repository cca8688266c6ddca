import { createContext, use } from 'react';

/** How what stands in a panel closes it. */
export const ClosePopoverContext = createContext<() => void>(() => undefined);

/** Closes the panel of a PopoverPanel from inside it. */
export function useClosePopover(): () => void {
  return use(ClosePopoverContext);
}
