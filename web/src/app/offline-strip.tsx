import { useQueryClient } from '@tanstack/react-query';
import { WifiOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { announce } from '../lib/announce.ts';
import { tryConnection, useIsOffline } from '../lib/connection.ts';
import { useSay } from '../lib/say.tsx';
import { Button } from '../ui/button.tsx';
import styles from './offline-strip.module.css';

/** How often the server is asked for a sign of life while it cannot be reached. */
const ASK_EVERY_MS = 10_000;

/** Says that the server cannot be reached, what that means, and goes by itself when it can. */
export function OfflineStrip() {
  const say = useSay();
  const isOffline = useIsOffline();
  const wasOffline = useRef(false);
  const queries = useQueryClient();
  useEffect(() => {
    if (isOffline) {
      wasOffline.current = true;
      announce(say('web.shell.offline.text'), { isUrgent: true });
      const timer = setInterval(() => void tryConnection(), ASK_EVERY_MS);
      return () => clearInterval(timer);
    }
    if (!wasOffline.current) return;
    wasOffline.current = false;
    announce(say('web.shell.offline.back'));
    void queries.invalidateQueries();
  }, [isOffline, queries, say]);
  return isOffline ? <Strip /> : null;
}

function Strip() {
  const say = useSay();
  const [isTrying, setIsTrying] = useState(false);
  return (
    <section className={styles.strip} aria-label={say('web.shell.offline.title')} data-no-print="">
      <WifiOff size={18} aria-hidden="true" />
      <p>
        <strong>{say('web.shell.offline.title')}</strong> {say('web.shell.offline.text')}
      </p>
      <Button
        isSmall
        isPending={isTrying}
        onPress={() => {
          setIsTrying(true);
          void tryConnection().finally(() => setIsTrying(false));
        }}
      >
        {say('web.error.again')}
      </Button>
    </section>
  );
}
