import type { CSSProperties } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { classNames } from '../../../ui/class-names.ts';
import type { Colour } from './colouring.ts';
import palette from './palette.module.css';

/** A patch of a colour in its pattern. */
export function Swatch({ colour, className }: { readonly colour: Colour; readonly className?: string | undefined }) {
  return (
    <span
      className={classNames(palette.swatch, className)}
      data-pattern={colour.pattern}
      style={{ '--swatch': colour.color } as CSSProperties}
      aria-hidden="true"
    />
  );
}

/** What the colours, patterns and letters of the cards mean. */
export function Legend({ colours }: { readonly colours: readonly Colour[] }) {
  const say = useSay();
  return (
    <ul className={classNames(palette.palette, palette.legend)} aria-label={say('web.grid.legend')}>
      {colours.map((colour) => (
        <li key={colour.key} className={palette.entry}>
          <Swatch colour={colour} />
          <span className={palette.letter}>{colour.letter}</span>
          <bdi>{colour.label}</bdi>
        </li>
      ))}
    </ul>
  );
}
