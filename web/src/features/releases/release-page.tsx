import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useSay } from '../../lib/say.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState, Notice, Page } from '../../ui/surfaces.tsx';
import { useConference } from '../conferences/conference.ts';
import { previewQuery, type ReleasePayload } from './preview.ts';
import { ReleaseSteps } from './release-steps.tsx';
import { Released } from './released.tsx';

/** Makes a draft what everybody reads: what changes, what still warns, its name, letters to speakers, and out. */
export function ReleasePage() {
  const say = useSay();
  const { drafts } = useConference();
  const { draft: wanted } = useSearch({ from: '/$lang/shell/c/$slug/release' });
  const open = (drafts ?? [])
    .filter(({ state }) => state === 'OPEN')
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt));
  const draftId = wanted ?? open[0]?.id;
  if (draftId === undefined) {
    return (
      <Page title={say('web.release.title')}>
        <EmptyState
          title={say('web.release.noDraft')}
          actions={
            <Link className={buttonClass({ variant: 'primary' })} from="/$lang/c/$slug" to="/$lang/c/$slug/agenda">
              {say('web.release.toBuilder')}
            </Link>
          }
        >
          <p>{say('web.release.noDraft.text')}</p>
        </EmptyState>
      </Page>
    );
  }
  return <ReleaseOf key={draftId} draftId={draftId} />;
}

function ReleaseOf({ draftId }: { readonly draftId: string }) {
  const say = useSay();
  const { viewerCanRelease } = useConference();
  const [done, setDone] = useState<ReleasePayload | null>(null);
  const { draft } = useSuspenseQuery(previewQuery(draftId)).data;
  if (done?.release) return <Released payload={done} release={done.release} />;
  return (
    <Page title={say('web.release.title')} lead={<Lead draft={draft} />}>
      {viewerCanRelease ? null : <Notice kind="warn">{say('web.release.notAllowed')}</Notice>}
      <ReleaseSteps draft={draft} onReleased={setDone} />
    </Page>
  );
}

function Lead({
  draft: { name, releasePreview },
}: {
  readonly draft: {
    readonly name: string;
    readonly releasePreview: { readonly currentRelease: { readonly number: number; readonly name: string } | null };
  };
}) {
  const say = useSay();
  const { currentRelease } = releasePreview;
  return (
    <>
      {currentRelease
        ? say('web.release.lead', { draft: name, number: currentRelease.number, release: currentRelease.name })
        : say('web.release.leadFirst', { draft: name })}
    </>
  );
}
