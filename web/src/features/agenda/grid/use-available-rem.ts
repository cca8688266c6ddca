import { type RefObject, useLayoutEffect, useState } from 'react';
import { remInPx } from './rem.ts';

/** Room along the inline axis of an element, less `takenRem`, in whole rem; follows its size. 0 before it is measured. */
export function useAvailableRem(element: RefObject<HTMLElement | null>, takenRem: number): number {
  const [available, setAvailable] = useState(0);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const take = (): void =>
      setAvailable(Math.max(0, Math.floor((measured.clientWidth / remInPx() - takenRem) * 4) / 4));
    take();
    const resized = new ResizeObserver(take);
    resized.observe(measured);
    return () => resized.disconnect();
  }, [element, takenRem]);
  return available;
}
