import { CalendarRange, Check, Clock, Presentation, Users } from 'lucide-react';
import { useSay } from '../../lib/say.tsx';
import { EndPanelIcon, ForwardArrow, ForwardChevron, RedoIcon, UndoIcon } from '../../ui/icons.tsx';
import { Mark, StarPattern } from '../../ui/mark.tsx';
import { trackBackground } from '../../ui/track-pattern.ts';
import { Sample, Samples } from './sample.tsx';
import styles from './samples.module.css';

/** A ground with the ink that stands on it. */
const COLOURS: readonly (readonly [string, string])[] = [
  ['paper', 'ink'],
  ['surface', 'ink'],
  ['surface-sunken', 'ink-soft'],
  ['surface-hover', 'ink'],
  ['brand', 'on-brand'],
  ['brand-tint', 'brand'],
  ['bar', 'on-bar'],
  ['accent', 'on-accent'],
  ['good-tint', 'good'],
  ['warn-tint', 'warn'],
  ['bad-tint', 'bad'],
  ['info-tint', 'info'],
];
const TEXTS = ['3xl', '2xl', 'xl', 'l', 'm', 's', 'xs'];
const SPACES = [1, 2, 3, 4, 5, 6, 7, 8];
const TRACKS = ['#0f766e', '#b45309', '#1d4ed8', '#be185d', '#4d7c0f', '#6d28d9', '#b91c1c', '#475569'];

export function FoundationSamples() {
  const say = useSay();
  return (
    <Samples name="foundations">
      <Sample name="colours">
        <div className={styles.swatches}>
          {COLOURS.map(([ground, ink]) => (
            <div key={ground} className={styles.swatch}>
              <span style={{ background: `var(--${ground})`, color: `var(--${ink})` }}>
                {say('web.components.sampleWord')}
              </span>
              <code dir="ltr">{ground}</code>
            </div>
          ))}
        </div>
      </Sample>
      <Sample name="tracks">
        <div className={styles.swatches}>
          {TRACKS.map((colour, index) => (
            <div key={colour} className={styles.track} style={trackBackground(colour, index)}>
              <span>{say('web.components.track', { number: index + 1 })}</span>
            </div>
          ))}
        </div>
      </Sample>
      <Sample name="type">
        <div className={styles.scale}>
          {TEXTS.map((size) => (
            <div key={size}>
              <code dir="ltr">text-{size}</code>
              <span style={{ fontSize: `var(--text-${size})`, lineHeight: 'var(--line-tight)' }}>
                {say('web.components.sampleSentence')}
              </span>
            </div>
          ))}
        </div>
      </Sample>
      <div className={styles.columns}>
        <Sample name="spacing">
          <div className={styles.scale}>
            {SPACES.map((space) => (
              <div key={space}>
                <code dir="ltr">space-{space}</code>
                <span className={styles.bar} style={{ inlineSize: `var(--space-${space})` }} />
              </div>
            ))}
          </div>
        </Sample>
        <Sample name="ornament">
          <div className={styles.pattern}>
            <StarPattern />
          </div>
          <Mark size={48} />
        </Sample>
        <Sample name="icons">
          <p>{say('web.components.icons.text')}</p>
          <div className={styles.icons}>
            <UndoIcon size={24} />
            <RedoIcon size={24} />
            <ForwardArrow size={24} />
            <ForwardChevron size={24} />
            <EndPanelIcon size={24} />
            <Clock size={24} aria-hidden="true" />
            <Check size={24} aria-hidden="true" />
            <CalendarRange size={24} aria-hidden="true" />
            <Presentation size={24} aria-hidden="true" />
            <Users size={24} aria-hidden="true" />
          </div>
        </Sample>
      </div>
    </Samples>
  );
}
