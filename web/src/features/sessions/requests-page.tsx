import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useConferenceClock } from '../../lib/conference-time.ts';
import { useSay, useSpeech } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { Actions, EmptyState, Page, SkeletonLines } from '../../ui/surfaces.tsx';
import { TabLinks } from '../../ui/tab-links.tsx';
import { useConference } from '../conferences/conference.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { RequestCard } from './request-card.tsx';
import styles from './requests.module.css';
import { TIME_REQUEST_STATES, type TimeRequest, timeRequestsQuery } from './time-requests.ts';

const TABS = [...TIME_REQUEST_STATES, 'ALL'] as const;

/** What speakers wish for their time, open wishes first; each is granted or declined with an answer that goes by mail. */
export function RequestsPage() {
  const say = useSay();
  const { lang, slug } = useParams({ from: '/$lang/shell/c/$slug/requests' });
  const search = useSearch({ from: '/$lang/shell/c/$slug/requests' });
  const tab = TABS.find((each) => each === search.state) ?? 'OPEN';
  return (
    <Page title={say('web.requests.title')} lead={say('web.requests.lead')}>
      <TabLinks label={say('web.requests.filter')}>
        {TABS.map((each) => (
          <Link
            key={each}
            to="/$lang/c/$slug/requests"
            params={{ lang, slug }}
            search={each === 'OPEN' ? {} : { state: each }}
            aria-current={each === tab ? 'page' : undefined}
          >
            {say(each === 'ALL' ? 'web.ui.all' : `web.words.timeRequest.${each}`)}
          </Link>
        ))}
      </TabLinks>
      <Requests key={tab} tab={tab} />
    </Page>
  );
}

function Requests({ tab }: { readonly tab: (typeof TABS)[number] }) {
  const { say, language } = useSpeech();
  const conference = useConference();
  const clock = useConferenceClock(conference.timeZone);
  // The cursors of the pages that were left behind, to go back by.
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const [answering, setAnswering] = useState<{ readonly request: TimeRequest; readonly isGranted: boolean } | null>(
    null,
  );
  const { data } = useQuery({
    ...timeRequestsQuery(conference.id, language.slice(0, 2), tab === 'ALL' ? null : tab, cursors.at(-1) ?? null),
    throwOnError: true,
    placeholderData: (before) => before,
  });
  if (!data) return <SkeletonLines lines={6} />;
  const { nodes, totalCount, pageInfo } = data.timeRequests;
  if (totalCount === 0) {
    return (
      <EmptyState title={say(tab === 'OPEN' ? 'web.requests.noneOpen' : 'web.requests.none')}>
        <p>{say('web.requests.none.text')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <p role="status" className={styles.soft}>
        {say('web.requests.count', { count: totalCount })}
      </p>
      <ul className={styles.list}>
        {nodes.map((request) => (
          <li key={request.id}>
            <RequestCard
              request={request}
              clock={clock}
              onAnswer={(isGranted) => setAnswering({ request, isGranted })}
            />
          </li>
        ))}
      </ul>
      {cursors.length > 0 || pageInfo.hasNextPage ? (
        <Actions>
          <Button isDisabled={cursors.length === 0} onPress={() => setCursors(cursors.slice(0, -1))}>
            {say('web.ui.back')}
          </Button>
          <Button isDisabled={!pageInfo.hasNextPage} onPress={() => setCursors([...cursors, pageInfo.endCursor ?? ''])}>
            {say('web.ui.next')}
          </Button>
        </Actions>
      ) : null}
      {answering ? <AnswerDialog {...answering} onClose={() => setAnswering(null)} /> : null}
    </>
  );
}
