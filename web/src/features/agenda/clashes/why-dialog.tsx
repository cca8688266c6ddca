import { useQuery } from '@tanstack/react-query';
import { useSay } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useFailureText } from '../../../ui/form-errors.tsx';
import { Notice, Pill, SkeletonLines } from '../../../ui/surfaces.tsx';
import { useBoard } from '../board/board-store.ts';
import { openArrange } from '../builder/builder-view.ts';
import { type Infeasibility, infeasibilityQuery } from './clash-documents.ts';
import styles from './clashes.module.css';

/** Why no agenda can hold every session: what proves it, the fewest demands that stand against each other, what would help. */
export function WhyDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const draftId = useBoard((data) => data.draftId);
  const revision = useBoard((data) => data.revision);
  const canEdit = useBoard((data) => data.canEdit);
  const failureText = useFailureText();
  const { data, error, isPending, refetch } = useQuery(infeasibilityQuery(draftId, revision));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('web.clashes.why.title')}
      actions={<Button onPress={onClose}>{say('web.ui.close')}</Button>}
    >
      {isPending ? (
        <div className={styles.thinking}>
          <p role="status">{say('web.clashes.why.searching')}</p>
          <SkeletonLines lines={4} />
        </div>
      ) : null}
      {error ? (
        <Notice kind="bad" isAlert title={failureText(error)}>
          <div>
            <Button isSmall onPress={() => void refetch()}>
              {say('web.error.again')}
            </Button>
          </div>
        </Notice>
      ) : null}
      {data === null ? (
        <Notice kind="good" title={say('web.clashes.why.fits.title')} isAlert>
          <p>{say('web.clashes.why.fits.text')}</p>
          {canEdit ? (
            <div>
              <Button
                isSmall
                onPress={() => {
                  onClose();
                  openArrange();
                }}
              >
                {say('web.clashes.why.arrange')}
              </Button>
            </div>
          ) : null}
        </Notice>
      ) : null}
      {data ? <Reasons found={data} /> : null}
    </Dialog>
  );
}

function Reasons({ found: { isProved, isSmallest, reasons, demands, remedies } }: { readonly found: Infeasibility }) {
  const say = useSay();
  return (
    <div className={styles.reasons} role="status">
      <Notice
        kind={isProved ? 'warn' : 'info'}
        title={say(isProved ? 'web.clashes.why.proved' : 'web.clashes.why.notProved')}
      >
        {reasons.map(({ text }) => (
          <p key={text} dir="auto">
            {text}
          </p>
        ))}
      </Notice>
      {demands.length > 0 ? (
        <section>
          <h3>{say(isSmallest ? 'web.clashes.why.demandsSmallest' : 'web.clashes.why.demands')}</h3>
          <ul className={styles.named}>
            {demands.map(({ kind, text }) => (
              <li key={`${kind} ${text}`} dir="auto">
                {text}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {remedies.length > 0 ? (
        <section>
          <h3>{say('web.clashes.why.remedies')}</h3>
          <ol className={styles.remedies}>
            {remedies.map((remedy, index) => (
              <li key={index}>
                {remedy.relaxations.map(({ text }) => (
                  <span key={text} dir="auto">
                    {text}{' '}
                  </span>
                ))}
                {remedy.isProved ? <Pill kind="good">{say('web.clashes.why.helps')}</Pill> : null}
                {!remedy.isProved && remedy.reasonsLeft > 0 ? (
                  <Pill>{say('web.clashes.why.reasonsLeft', { count: remedy.reasonsLeft })}</Pill>
                ) : null}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </div>
  );
}
