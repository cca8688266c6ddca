// What the panel of the grid's looks holds. Fetched when it opens first.
import type { ReactNode } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { Select } from '../../../ui/field.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { useGridView } from '../grid/grid-view.ts';
import { AXES, COLOURINGS, ZOOMS } from '../search.ts';
import { useBuilderNavigation } from './builder-view.ts';
import { RoomChoice } from './room-choice.tsx';
import styles from './toolbar.module.css';

export function DisplayPanel() {
  const say = useSay();
  const show = useBuilderNavigation();
  const { zoom, axis, colour } = useGridView();
  return (
    <div className={styles.options}>
      <Labelled label={say('web.builder.zoom')}>
        <Segments
          label={say('web.builder.zoom')}
          value={zoom}
          options={ZOOMS.map((value) => ({
            value,
            label: say('web.builder.zoom.minutes', { minutes: Number(value) }),
          }))}
          onChange={(value) => show({ zoom: value })}
        />
      </Labelled>
      <Labelled label={say('web.builder.axis')}>
        <Segments
          label={say('web.builder.axis')}
          value={axis}
          options={AXES.map((value) => ({ value, label: say(`web.builder.axis.${value}`) }))}
          onChange={(value) => show({ axis: value })}
        />
      </Labelled>
      <Select
        isSmall
        label={say('web.builder.colour')}
        value={colour}
        options={COLOURINGS.map((value) => ({ value, label: say(`web.builder.colour.${value}`) }))}
        onChange={(value) => show({ colour: value })}
      />
      <RoomChoice />
    </div>
  );
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.labelled}>
      {/* The group of radio buttons carries the same name. */}
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  );
}
