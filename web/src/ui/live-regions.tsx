import { useEffect, useState } from 'react';
import { onAnnouncement } from '../lib/announce.ts';

/** While something moves, readers would drown in verdicts: at most one in this time, the last one wins. */
const THROTTLE_MS = 150;

/** The two regions that screen readers listen to: once, in the shell. */
export function LiveRegions() {
  const [polite, setPolite] = useState('');
  const [urgent, setUrgent] = useState('');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onAnnouncement(({ text, isUrgent }) => {
      clearTimeout(timer);
      timer = setTimeout(() => (isUrgent ? setUrgent(text) : setPolite(text)), THROTTLE_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, []);
  return (
    <>
      <div role="status" className="visually-hidden" data-live="polite">
        {polite}
      </div>
      <div aria-live="assertive" className="visually-hidden" data-live="urgent">
        {urgent}
      </div>
    </>
  );
}
