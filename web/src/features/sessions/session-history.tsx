import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useConferenceClock } from '../../lib/conference-time.ts';
import { useSay, useSpeech } from '../../lib/say.tsx';
import { SkeletonLines } from '../../ui/surfaces.tsx';
import styles from './session-details.module.css';
import { historyQuery, type HistoryEntry } from './session-panel-data.ts';

/** Who changed what of a session; fetched when it is opened. */
export function SessionHistory({
  conferenceId,
  sessionId,
  timeZone,
}: {
  readonly conferenceId: string;
  readonly sessionId: string;
  readonly timeZone: string;
}) {
  const say = useSay();
  const clock = useConferenceClock(timeZone);
  const [isOpen, setIsOpen] = useState(false);
  const { data, isError } = useQuery({ ...historyQuery(conferenceId, sessionId), enabled: isOpen });
  return (
    <details className={styles.history} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{say('web.sessions.history')}</summary>
      {isOpen && !data && !isError ? <SkeletonLines lines={3} /> : null}
      {isError || data?.auditEntries.nodes.length === 0 ? (
        <p className={styles.soft}>{say('web.sessions.historyNone')}</p>
      ) : null}
      <ol className={styles.entries}>
        {data?.auditEntries.nodes.map((entry) => (
          <li key={entry.id}>
            <ActionName action={entry.action} />
            <div className={styles.soft}>
              {entry.account ? <bdi>{entry.account.displayName}</bdi> : say('web.sessions.historyNobody')} ·{' '}
              <time dateTime={entry.at}>{clock.moment(entry.at)}</time>
            </div>
            {entry.changes.map((change) => (
              <Change key={change.field} change={change} />
            ))}
          </li>
        ))}
      </ol>
    </details>
  );
}

function ActionName({ action }: { readonly action: string }) {
  const say = useSay();
  const { knows } = useSpeech();
  // "update_workshop" and its like are one action to who reads.
  const verb = action.startsWith('update_') ? 'update' : action.startsWith('create_') ? 'create' : action;
  const key = `web.sessions.action.${verb}`;
  return <strong>{say(knows(key) ? key : 'web.sessions.action.update')}</strong>;
}

function Change({ change: { field, oldValue, newValue } }: { readonly change: HistoryEntry['changes'][number] }) {
  const say = useSay();
  const { knows } = useSpeech();
  const key = `web.sessions.field.${field}`;
  const before = plain(oldValue, say);
  const after = plain(newValue, say);
  return (
    <span className={styles.change}>
      {knows(key) ? say(key) : field}
      {before !== null && after !== null ? (
        <>
          {': '}
          <del dir="auto">{before || say('web.sessions.conflict.empty')}</del> →{' '}
          <ins dir="auto">{after || say('web.sessions.conflict.empty')}</ins>
        </>
      ) : null}
    </span>
  );
}

/** The value where it is one that can be read as it stands; null for lists and ids. */
function plain(json: string | null, say: ReturnType<typeof useSay>): string | null {
  const value: unknown = json === null ? '' : JSON.parse(json);
  if (value === null) return '';
  if (typeof value === 'boolean') return say(value ? 'web.sessions.yes' : 'web.sessions.no');
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || /^[0-9a-f]{8}-[0-9a-f]{4}-/u.test(value)) return null;
  return value.length > 80 ? `${value.slice(0, 80)}…` : value;
}
