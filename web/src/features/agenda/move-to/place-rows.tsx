import { Ban, CircleCheck, TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, useId, useMemo } from 'react';
import { useBoardWords } from '../board/board-provider.tsx';
import type { Place, PlaceVerdict } from '../board/board-types.ts';
import { verdictWords } from '../board/verdict-words.ts';
import styles from './move-dialog.module.css';
import type { PlaceKind, RankedPlace } from './ranked-places.ts';
import { usePlaceVerdicts } from './use-place-verdicts.ts';

export interface PlaceRowsProps {
  readonly heading: string;
  readonly sessionId: string;
  readonly ranked: readonly RankedPlace[];
  readonly placeOf: (ranked: RankedPlace) => Place;
  readonly onChoose: (place: Place) => void;
  readonly isFirst?: boolean;
}

/** Places to choose from: buttons in a list; the arrow keys go from one to the next. */
export function PlaceRows({ heading, sessionId, ranked, placeOf, onChoose, isFirst = false }: PlaceRowsProps) {
  const id = useId();
  const rows = useMemo(
    () => ranked.map((each) => ({ key: `${each.start}/${each.roomId}`, kind: each.kind, place: placeOf(each) })),
    [ranked, placeOf],
  );
  const verdicts = usePlaceVerdicts(sessionId, rows);
  return (
    <section aria-labelledby={id} className={styles.group}>
      <h3 id={id}>{heading}</h3>
      <ul className={styles.rows} onKeyDown={stepFocus}>
        {rows.map(({ key, kind, place }, index) => (
          <li key={key}>
            <button
              type="button"
              className={styles.row}
              data-kind={kind}
              data-place-row=""
              {...(isFirst && index === 0 ? { autoFocus: true } : {})}
              onClick={() => onChoose(place)}
            >
              <PlaceRow kind={kind} place={place} verdict={verdicts.get(key) ?? null} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const ICONS: Readonly<Record<PlaceKind, typeof Ban>> = { free: CircleCheck, costs: TriangleAlert, impossible: Ban };
const MOST_LINES = 2;

function PlaceRow({
  kind,
  place,
  verdict,
}: {
  readonly kind: PlaceKind;
  readonly place: Place;
  readonly verdict: PlaceVerdict | null;
}) {
  const { say, names, place: placeText } = useBoardWords();
  const Icon = ICONS[kind];
  const words = verdict ? verdictWords(verdict, names, say, MOST_LINES) : null;
  return (
    <>
      <Icon size={18} aria-hidden="true" />
      <span className={styles.place}>{placeText(place)}</span>
      <span className={styles.verdict}>
        <span>{words?.headline ?? say(`web.builder.kind.${kind}`)}</span>
        {words?.lines.map((line) => (
          <span key={line} className={styles.reason} dir="auto">
            {line}
          </span>
        ))}
      </span>
    </>
  );
}

function stepFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  // All rows of the dialog, those of the other group too.
  const scope = event.currentTarget.closest('[role="dialog"]') ?? event.currentTarget;
  const rows = [...scope.querySelectorAll<HTMLElement>('[data-place-row]')];
  const next = rows[rows.findIndex((row) => row === document.activeElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
