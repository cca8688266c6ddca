import { Pin } from 'lucide-react';
import { useSay } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState, Notice, Pill, SkeletonLines } from '../../ui/surfaces.tsx';
import { Row, Sample, Samples } from './sample.tsx';
import styles from './samples.module.css';

const KINDS = ['info', 'good', 'warn', 'bad'] as const;

export function SurfaceSamples() {
  const say = useSay();
  return (
    <Samples name="surfaces">
      <div className={styles.columns}>
        <Sample name="notices">
          {KINDS.map((kind) => (
            <Notice key={kind} kind={kind} title={say(`web.components.kind.${kind}`)}>
              {say('web.components.sampleSentence')}
            </Notice>
          ))}
        </Sample>
        <Sample name="pills">
          <Row>
            <Pill icon={<Pin size={14} aria-hidden="true" />}>{say('web.components.kind.plain')}</Pill>
            {KINDS.map((kind) => (
              <Pill key={kind} kind={kind}>
                {say(`web.components.kind.${kind}`)}
              </Pill>
            ))}
          </Row>
          <div data-sample="">
            <SkeletonLines />
          </div>
        </Sample>
      </div>
      <Sample name="empty">
        <EmptyState
          title={say('web.components.empty.title')}
          actions={<Button variant="primary">{say('web.ui.add')}</Button>}
        >
          <p>{say('web.components.sampleSentence')}</p>
        </EmptyState>
      </Sample>
    </Samples>
  );
}
