import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { useSay } from '../../lib/say.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { useErrorText } from '../../ui/form-errors.tsx';
import { Actions, Notice } from '../../ui/surfaces.tsx';
import type { ReleaseRefusal } from './preview.ts';

/** Why the server did not release, each with the way out. Takes the focus when it comes, so that it is read. */
export function Refusals({
  refusals,
  draftId,
}: {
  readonly refusals: readonly ReleaseRefusal[];
  readonly draftId: string;
}) {
  const say = useSay();
  const textOf = useErrorText();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusals.length > 0) ref.current?.focus();
  }, [refusals]);
  if (refusals.length === 0) return null;
  return (
    <div ref={ref} tabIndex={-1}>
      <Notice kind="bad" isAlert title={say('web.release.notReleased')}>
        {refusals.map((refusal) => (
          <div key={`${refusal.code} ${refusal.path?.join('.') ?? ''}`}>
            <p>{textOf(refusal)}</p>
            {refusal.__typename === 'HardIssuesOpenError' ? <FirstIssues refusal={refusal} /> : null}
            <Actions>
              <WayOut refusal={refusal} draftId={draftId} />
            </Actions>
          </div>
        ))}
      </Notice>
    </div>
  );
}

const MOST_NAMED = 3;

function FirstIssues({
  refusal: { issues },
}: {
  readonly refusal: Extract<ReleaseRefusal, { __typename: 'HardIssuesOpenError' }>;
}) {
  return (
    <ul>
      {issues.slice(0, MOST_NAMED).map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ul>
  );
}

function WayOut({ refusal, draftId }: { readonly refusal: ReleaseRefusal; readonly draftId: string }): ReactNode {
  const say = useSay();
  const look = buttonClass({ isSmall: true });
  switch (refusal.code) {
    case 'HARD_ISSUES_OPEN':
    case 'BOOKING_CLASH':
      return (
        <Link
          className={look}
          from="/$lang/c/$slug"
          to="/$lang/c/$slug/agenda"
          search={{ draft: draftId, panel: 'clashes' }}
        >
          {say('web.release.toClashes')}
        </Link>
      );
    case 'DRAFT_EMPTY':
      return (
        <Link className={look} from="/$lang/c/$slug" to="/$lang/c/$slug/agenda" search={{ draft: draftId }}>
          {say('web.release.toBuilder')}
        </Link>
      );
    case 'REVISION_CONFLICT':
      return (
        <Link className={look} from="/$lang/c/$slug/release" to="." search={(now) => ({ ...now, step: undefined })}>
          {say('web.release.lookAgain')}
        </Link>
      );
    case 'NO_LETTER':
      return (
        <Link
          className={look}
          from="/$lang/c/$slug/release"
          to="."
          search={(now) => ({ ...now, step: 'letters' as const })}
        >
          {say('web.release.goTo', { step: say('web.release.step.letters') })}
        </Link>
      );
    default:
      return null;
  }
}
