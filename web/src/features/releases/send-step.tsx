import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useSay } from '../../lib/say.tsx';
import { useSend } from '../../lib/queries.ts';
import { Button } from '../../ui/button.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { Card, Notice } from '../../ui/surfaces.tsx';
import { useConference } from '../conferences/conference.ts';
import { type Letter, plannedChanges, type PreviewDraft, RELEASE_AGENDA, type ReleasePayload } from './preview.ts';
import { inputOf, outgoing, type ReleaseFormState } from './release-form.ts';
import { Refusals } from './refusals.tsx';
import type { ReleaseStep } from './search.ts';
import styles from './releases.module.css';

export interface SendStepProps {
  readonly form: ReleaseFormState;
  readonly draft: PreviewDraft;
  readonly letters: readonly Letter[];
  /** The revision whose changes were looked at last. */
  readonly seenRevision: number;
  readonly onReleased: (payload: ReleasePayload) => void;
}

/** Everything once more, what is still missing, and the release itself. */
export function SendStep({ form, draft, letters, seenRevision, onReleased }: SendStepProps) {
  const say = useSay();
  const { viewerCanRelease } = useConference();
  // One key for one and the same input: a second press, or a second try after a broken connection, releases nothing twice.
  const attempt = useRef({ of: '', key: '' });
  const { mutate, isPending, data, error } = useSend(RELEASE_AGENDA, {
    onSuccess: ({ payload }) => {
      if (payload.release) onReleased(payload);
    },
  });
  const release = (): void => {
    const input = inputOf(form, { draftId: draft.id, revision: seenRevision, letters });
    const of = JSON.stringify(input);
    if (attempt.current.of !== of) attempt.current = { of, key: crypto.randomUUID() };
    mutate({ input: { ...input, idempotencyKey: attempt.current.key } });
  };
  const refusals = data?.payload.errors ?? [];
  const blockers = blockersOf(form, draft, seenRevision);
  // What the server has just said is not said twice.
  const isSaid = refusals.some(({ code }) => code === 'REVISION_CONFLICT');
  const shownBlockers = blockers.filter(({ step }) => !(isSaid && step === 'changes'));
  return (
    <Card className={styles.narrow}>
      <Refusals refusals={refusals} draftId={draft.id} />
      <FormErrors errors={[]} failure={error} title={say('web.release.notReleased')} />
      <Summary form={form} draft={draft} letters={letters} />
      {shownBlockers.length > 0 ? <Blockers blockers={shownBlockers} /> : null}
      <div>
        <Button
          variant="primary"
          isPending={isPending}
          isDisabled={!viewerCanRelease || blockers.length > 0}
          onPress={release}
        >
          {say('web.release.release', { number: (draft.releasePreview.currentRelease?.number ?? 0) + 1 })}
        </Button>
      </div>
      <p className={styles.soft}>{say('web.release.release.text')}</p>
    </Card>
  );
}

interface Blocker {
  readonly step: ReleaseStep;
  readonly key: string;
}

function blockersOf(
  form: ReleaseFormState,
  { issues, releasePreview }: PreviewDraft,
  seenRevision: number,
): readonly Blocker[] {
  const found: Blocker[] = [];
  if (issues.some(({ level, isWaived }) => level === 'HARD' && !isWaived))
    found.push({ step: 'checks', key: 'web.release.blocked.hard' });
  if (form.name.trim() === '') found.push({ step: 'name', key: 'web.release.blocked.name' });
  if (releasePreview.revision !== seenRevision) found.push({ step: 'changes', key: 'web.release.blocked.changed' });
  return found;
}

function Blockers({ blockers }: { readonly blockers: readonly Blocker[] }) {
  const say = useSay();
  return (
    <Notice kind="warn" title={say('web.release.blocked')}>
      <ul>
        {blockers.map(({ step, key }) => (
          <li key={key}>
            {say(key)}{' '}
            <Link from="/$lang/c/$slug/release" to="." search={(now) => ({ ...now, step })}>
              {say('web.release.goTo', { step: say(`web.release.step.${step}`) })}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Summary({ form, draft, letters }: Pick<SendStepProps, 'form' | 'draft' | 'letters'>) {
  const say = useSay();
  const changed = new Set(plannedChanges(draft.releasePreview).map(({ session, key }) => session?.id ?? key)).size;
  const warnings = draft.issues.filter(({ level, isWaived }) => level !== 'HARD' && !isWaived).length;
  const facts: readonly (readonly [string, string])[] = [
    ['web.release.name', form.name.trim() || '—'],
    ['web.release.comment', form.comment.trim() || say('web.ui.none')],
    ['web.release.step.changes', say('web.release.changedSessions', { count: changed })],
    ['web.release.warnings', say('web.release.issueCount', { count: warnings })],
    ['web.release.step.letters', say('web.release.lettersGoing', { count: outgoing(letters, form).length })],
  ];
  return (
    <dl className={styles.summary}>
      {facts.map(([key, value]) => (
        <div key={key}>
          <dt>{say(key)}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
