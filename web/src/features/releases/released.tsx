import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useSay } from '../../lib/say.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { Actions, Card, Notice, Ornament, Page } from '../../ui/surfaces.tsx';
import type { ReleasePayload } from './preview.ts';
import styles from './releases.module.css';

/** It is out: its number, the letters on their way, and where to go from here. */
export function Released({
  payload,
  release,
}: {
  readonly payload: ReleasePayload;
  readonly release: NonNullable<ReleasePayload['release']>;
}) {
  const say = useSay();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  const letters = payload.letters ?? 0;
  const withoutAddress = payload.withoutAddress ?? [];
  return (
    <Page title={say('web.release.done.title', { number: release.number })} lead={<bdi>{release.name}</bdi>}>
      <div ref={ref} tabIndex={-1} className={styles.done}>
        <Card className={styles.doneCard}>
          <Ornament />
          <p className={styles.doneText}>{say('web.release.done.text')}</p>
          <p>{say('web.release.done.letters', { count: letters })}</p>
          <Actions>
            <Link
              className={buttonClass({ variant: 'primary' })}
              from="/$lang/c/$slug"
              to="/$lang/c/$slug/releases"
              search={{ number: String(release.number) }}
            >
              {say('web.release.done.toRelease')}
            </Link>
            <Link
              className={buttonClass()}
              from="/$lang/c/$slug"
              to="/$lang/c/$slug/set-up/$section"
              params={(now) => ({ ...now, section: 'feeds' })}
            >
              {say('web.release.done.toFeeds')}
            </Link>
            <Link className={buttonClass()} from="/$lang/c/$slug" to="/$lang/c/$slug/agenda">
              {say('web.release.toBuilder')}
            </Link>
          </Actions>
        </Card>
        {withoutAddress.length > 0 ? (
          <Notice kind="warn" title={say('web.release.unreachable', { count: withoutAddress.length })}>
            <ul>
              {withoutAddress.map(({ id, displayName }) => (
                <li key={id}>
                  <Link from="/$lang/c/$slug" to="/$lang/c/$slug/people" search={{ open: id }}>
                    <bdi>{displayName}</bdi>
                  </Link>
                </li>
              ))}
            </ul>
          </Notice>
        ) : null}
      </div>
    </Page>
  );
}
