import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useSay } from '../../lib/say.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { ForwardArrow } from '../../ui/icons.tsx';
import { RELEASE_STEPS, type ReleaseStep } from './search.ts';
import styles from './releases.module.css';

/** The steps as numbered links: any of them can be gone to at any time. */
export function StepBar({
  current,
  warnings,
}: {
  readonly current: ReleaseStep;
  readonly warnings: Partial<Record<ReleaseStep, string>>;
}) {
  const say = useSay();
  const at = RELEASE_STEPS.indexOf(current);
  return (
    <nav aria-label={say('web.release.steps')}>
      <ol className={styles.steps}>
        {RELEASE_STEPS.map((step, index) => (
          <li key={step} data-past={index < at ? '' : undefined}>
            <StepLink step={step} isCurrent={step === current}>
              <span className={styles.stepNumber} aria-hidden="true">
                {index + 1}
              </span>
              <span>{say(`web.release.step.${step}`)}</span>
              {warnings[step] ? (
                <span className={styles.stepWarning}>
                  <TriangleAlert size={14} aria-hidden="true" />
                  {warnings[step]}
                </span>
              ) : null}
            </StepLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepLink({
  step,
  isCurrent,
  className,
  children,
}: {
  readonly step: ReleaseStep;
  readonly isCurrent?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <Link
      from="/$lang/c/$slug/release"
      to="."
      search={(now) => ({ ...now, step: step === 'changes' ? undefined : step })}
      aria-current={isCurrent ? 'step' : undefined}
      activeOptions={{ exact: true, explicitUndefined: true }}
      {...(className ? { className } : {})}
    >
      {children}
    </Link>
  );
}

/** Back and on. */
export function StepFoot({ current }: { readonly current: ReleaseStep }) {
  const say = useSay();
  const at = RELEASE_STEPS.indexOf(current);
  const before = RELEASE_STEPS[at - 1];
  const next = RELEASE_STEPS[at + 1];
  return (
    <div className={styles.stepFoot}>
      {before ? (
        <StepLink step={before} className={buttonClass()}>
          {say('web.ui.back')}
        </StepLink>
      ) : null}
      {next ? (
        <StepLink step={next} className={buttonClass({ variant: 'primary' })}>
          {say('web.release.nextStep', { step: say(`web.release.step.${next}`) })}
          <ForwardArrow size={16} />
        </StepLink>
      ) : null}
    </div>
  );
}
