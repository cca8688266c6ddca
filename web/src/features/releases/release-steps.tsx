import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useConferenceClock } from '../../lib/conference-time.ts';
import { useSay } from '../../lib/say.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { Notice, SkeletonLines } from '../../ui/surfaces.tsx';
import { ChangesView } from '../agenda/changes/changes-view.tsx';
import { useConference } from '../conferences/conference.ts';
import { ChecksStep } from './checks-step.tsx';
import { LettersStep } from './letters/letters-step.tsx';
import { NameStep } from './name-step.tsx';
import { type Letter, lettersQuery, plannedChanges, type PreviewDraft, type ReleasePayload } from './preview.ts';
import { isFilledIn, useReleaseForm } from './release-form.ts';
import styles from './releases.module.css';
import { SendStep } from './send-step.tsx';
import { StepBar, StepFoot } from './step-bar.tsx';

const ROUTE = '/$lang/shell/c/$slug/release';

/** The steps of a release over one form: what was typed stays while one goes back and forth. */
export function ReleaseSteps({
  draft,
  onReleased,
}: {
  readonly draft: PreviewDraft;
  readonly onReleased: (payload: ReleasePayload) => void;
}) {
  const say = useSay();
  const form = useReleaseForm();
  const { step = 'changes' } = useSearch({ from: ROUTE });
  const { revision } = draft.releasePreview;
  // Others may go on with the draft: only what stood here when the changes were looked at is released.
  const [seenRevision, setSeenRevision] = useState(revision);
  if (step === 'changes' && seenRevision !== revision) setSeenRevision(revision);
  const hardCount = draft.issues.filter(({ level, isWaived }) => level === 'HARD' && !isWaived).length;
  return (
    <>
      <LeaveGuard isOfPage isDirty={() => isFilledIn(form)} />
      <StepBar
        current={step}
        warnings={hardCount > 0 ? { checks: say('web.release.hardOpen', { count: hardCount }) } : {}}
      />
      <section className={styles.step} aria-labelledby="step-title">
        <h2 id="step-title">{say(`web.release.step.${step}.title`)}</h2>
        {step === 'changes' ? <ChangesStep draft={draft} /> : null}
        {step === 'checks' ? <ChecksStep draft={draft} /> : null}
        {step === 'name' ? <NameStep form={form} draft={draft} /> : null}
        {step === 'letters' ? (
          <WithLetters draftId={draft.id}>{(letters) => <LettersStep form={form} letters={letters} />}</WithLetters>
        ) : null}
        {step === 'send' ? (
          <WithLetters draftId={draft.id}>
            {(letters) => (
              <SendStep
                form={form}
                draft={draft}
                letters={letters}
                seenRevision={seenRevision}
                onReleased={onReleased}
              />
            )}
          </WithLetters>
        ) : null}
      </section>
      <StepFoot current={step} />
    </>
  );
}

function ChangesStep({ draft: { releasePreview } }: { readonly draft: PreviewDraft }) {
  const say = useSay();
  const { timeZone } = useConference();
  const clock = useConferenceClock(timeZone);
  const filter = useSearch({ from: ROUTE });
  const navigate = useNavigate({ from: '/$lang/c/$slug/release' });
  const { currentRelease, unchangedCount } = releasePreview;
  return (
    <>
      {currentRelease ? (
        <p className={styles.soft}>{say('web.release.unchanged', { count: unchangedCount })}</p>
      ) : (
        <Notice>{say('web.release.everythingNew')}</Notice>
      )}
      <ChangesView
        changes={plannedChanges(releasePreview)}
        clock={clock}
        filter={filter}
        onFilter={(change) =>
          void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false })
        }
        empty={<Notice title={say('web.release.nothingChanges')}>{say('web.release.nothingChanges.text')}</Notice>}
      />
    </>
  );
}

/** Letters are written by the server when they are first looked at: for big conferences it takes a moment. */
function WithLetters({
  draftId,
  children,
}: {
  readonly draftId: string;
  readonly children: (letters: readonly Letter[]) => ReactNode;
}) {
  const { data } = useQuery({ ...lettersQuery(draftId), throwOnError: true });
  if (!data) return <SkeletonLines lines={6} />;
  return children(data.draft.releasePreview.letters);
}
