import { useSay } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { Actions, Notice } from '../../../ui/surfaces.tsx';
import { openArrange } from '../builder/builder-view.ts';
import type { Run } from './arrange-documents.ts';
import styles from './arrange.module.css';
import { Findings } from './findings.tsx';

/** A search that ended without a proposal, or whose proposal was decided on already. */
export function NothingProposed({ run, onClose }: { readonly run: Run; readonly onClose: () => void }) {
  const say = useSay();
  const again = (): void => {
    onClose();
    openArrange();
  };
  return (
    <div className={styles.part}>
      <Notice
        kind="info"
        isAlert
        title={say(run.proposal ? `web.arrange.decided.${run.proposal.state}` : 'web.arrange.nothingBetter')}
      >
        {run.proposal ? null : <p>{say('web.arrange.nothingBetterText')}</p>}
      </Notice>
      {run.result ? <Findings result={run.result} /> : null}
      <Actions>
        <Button onPress={again}>{say('web.arrange.again')}</Button>
        <Button variant="primary" onPress={onClose}>
          {say('web.ui.close')}
        </Button>
      </Actions>
    </div>
  );
}
