import { Link } from '@tanstack/react-router';
import { useSay } from '../../lib/say.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { Notice, Pill } from '../../ui/surfaces.tsx';
import type { PreviewDraft, ReleaseIssue } from './preview.ts';
import styles from './releases.module.css';

/** What stands against the release, and what only warns: each issue leads to the builder, where it is mended. */
export function ChecksStep({ draft: { id, issues } }: { readonly draft: PreviewDraft }) {
  const say = useSay();
  const hard = issues.filter(({ level, isWaived }) => level === 'HARD' && !isWaived);
  const warnings = issues.filter(({ level, isWaived }) => level !== 'HARD' && !isWaived);
  const waived = issues.filter(({ isWaived }) => isWaived);
  return (
    <>
      {hard.length > 0 ? (
        <>
          <Notice kind="bad" title={say('web.release.hard.title', { count: hard.length })}>
            {say('web.release.hard.text')}
          </Notice>
          <ul className={styles.issues}>
            {hard.map((issue) => (
              <Issue key={issue.key} issue={issue} draftId={id} />
            ))}
          </ul>
        </>
      ) : (
        <Notice kind="good" title={say('web.release.hard.none')}>
          {warnings.length === 0 ? say('web.release.warnings.none') : null}
        </Notice>
      )}
      {warnings.length > 0 ? (
        <section className={styles.group}>
          <h3>{say('web.release.warnings')}</h3>
          <p className={styles.soft}>{say('web.release.warnings.text')}</p>
          {rulesOf(warnings).map((rule) => (
            <RuleGroup
              key={rule}
              rule={rule}
              issues={warnings.filter(({ constraint }) => constraint === rule)}
              draftId={id}
            />
          ))}
        </section>
      ) : null}
      {waived.length > 0 ? (
        <section className={styles.group}>
          <h3>{say('web.release.waived')}</h3>
          <ul className={styles.issues}>
            {waived.map((issue) => (
              <Issue key={issue.key} issue={issue} draftId={id} />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

/** In the order in which the issues come: the gravest first. */
function rulesOf(issues: readonly ReleaseIssue[]): readonly ReleaseIssue['constraint'][] {
  return [...new Set(issues.map(({ constraint }) => constraint))];
}

function RuleGroup({
  rule,
  issues,
  draftId,
}: {
  readonly rule: string;
  readonly issues: readonly ReleaseIssue[];
  readonly draftId: string;
}) {
  const say = useSay();
  const level = issues[0]?.level ?? 'SOFT';
  return (
    <details className={styles.rule}>
      <summary>
        <span className={styles.ruleName}>{say(`constraint.${rule.toLowerCase()}`)}</span>
        <Pill kind={level === 'MEDIUM' ? 'warn' : 'plain'}>{say(`web.words.level.${level}`)}</Pill>
        <span className={styles.soft}>
          {say('web.release.issueCount', { count: issues.length })} ·{' '}
          {say('web.words.minutes', { count: issues.reduce((sum, { minutes }) => sum + minutes, 0) })}
        </span>
      </summary>
      <ul className={styles.issues}>
        {issues.map((issue) => (
          <Issue key={issue.key} issue={issue} draftId={draftId} />
        ))}
      </ul>
    </details>
  );
}

function Issue({ issue, draftId }: { readonly issue: ReleaseIssue; readonly draftId: string }) {
  const say = useSay();
  return (
    <li className={styles.issue} data-level={issue.isWaived ? 'WAIVED' : issue.level}>
      <div>
        <p>{issue.text}</p>
        {issue.waiver ? (
          <p className={styles.soft}>
            {issue.waiver.authorName
              ? say('web.release.waivedBy', { name: issue.waiver.authorName })
              : say('web.release.waivedReason')}{' '}
            <q dir="auto">{issue.waiver.reason}</q>
          </p>
        ) : null}
      </div>
      <Link
        className={buttonClass({ isSmall: true })}
        from="/$lang/c/$slug"
        to="/$lang/c/$slug/agenda"
        search={{ draft: draftId, panel: 'clashes', issue: issue.key }}
      >
        {say(issue.isWaived ? 'web.release.showIssue' : 'web.release.mend')}
        <span className="visually-hidden">: {issue.text}</span>
      </Link>
    </li>
  );
}
