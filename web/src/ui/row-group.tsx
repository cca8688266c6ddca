import { useEffect, useRef, useState, type ReactNode } from 'react';

/** How far outside the window rows still stand: enough for a turn of the wheel and for the arrow keys. */
const NEAR = '1200px 0px';

/** Rows in one group. */
export const GROUP_SIZE = 25;

/** Rows of a long table that stand only while they are near the window; otherwise an empty row keeps their place. */
export function RowGroup({ children }: { readonly children: () => ReactNode }) {
  const group = useRef<HTMLTableSectionElement>(null);
  // Null while the rows stand; else how high they were.
  const [height, setHeight] = useState<number | null>(null);
  useEffect(() => {
    const element = group.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1);
        if (!entry) return;
        if (entry.isIntersecting) setHeight(null);
        // What has the focus stays.
        else if (!element.contains(document.activeElement)) setHeight(entry.boundingClientRect.height);
      },
      { rootMargin: NEAR },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <tbody ref={group} role="rowgroup">
      {height === null ? (
        children()
      ) : (
        <tr aria-hidden="true" data-gap="">
          {/* One cell: spanning columns that are hidden at this width would make room for them. */}
          <td style={{ blockSize: height }} />
        </tr>
      )}
    </tbody>
  );
}
