import { memo, useRef, type MouseEvent, type ReactNode } from 'react';
import { useSay } from '../lib/say.tsx';
import { classNames } from './class-names.ts';
import type { DataColumn } from './data-table.tsx';
import styles from './data-table.module.css';

interface DataRowProps<Row> {
  readonly row: Row;
  /** Place in the table, from 2: the head is 1. */
  readonly index: number;
  readonly keyOfRow: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly name: string;
  readonly href: string;
  readonly isCurrent: boolean;
  /** Null where rows cannot be selected. */
  readonly isSelected: boolean | null;
  readonly onSelect: (key: string, isSelected: boolean, isRange: boolean) => void;
  readonly onOpen: (row: Row) => void;
}

function Row<Each>({
  row,
  index,
  keyOfRow,
  columns,
  name,
  href,
  isCurrent,
  isSelected,
  onSelect,
  onOpen,
}: DataRowProps<Each>) {
  const [first, ...rest] = columns;
  const link = useRef<HTMLAnchorElement>(null);
  const openBy = (event: MouseEvent): void => {
    if (
      event.defaultPrevented ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      event.altKey ||
      event.button !== 0
    )
      return;
    const target = event.target as HTMLElement;
    const inner = target.closest('a, button, input, label');
    if (inner && inner !== link.current) return;
    event.preventDefault();
    // Where the panel closes again, the focus comes back here.
    link.current?.focus();
    onOpen(row);
  };
  return (
    <tr
      role="row"
      aria-rowindex={index}
      data-current={isCurrent ? '' : undefined}
      data-selected={isSelected ? '' : undefined}
      onClick={openBy}
    >
      {isSelected === null ? null : (
        <Tick name={name} isSelected={isSelected} onSelect={(isOn, isRange) => onSelect(keyOfRow, isOn, isRange)} />
      )}
      {first ? (
        <th role="rowheader" scope="row" className={styles.name}>
          <a
            ref={link}
            href={href}
            data-row-link={keyOfRow}
            aria-current={isCurrent ? 'true' : undefined}
            className={styles.link}
          >
            {first.cell(row)}
          </a>
        </th>
      ) : null}
      {rest.map((column) => (
        <Cell key={column.key} column={column}>
          {column.cell(row)}
        </Cell>
      ))}
    </tr>
  );
}

/** Rows stay as they are while others change: a table may have a thousand of them. */
export const DataRow = memo(Row) as typeof Row;

function Cell<Each>({ column, children }: { readonly column: DataColumn<Each>; readonly children: ReactNode }) {
  return (
    <td role="cell" data-priority={column.priority} className={classNames(column.isNumber && styles.number)}>
      {column.isLabelledOnCards ? <span className={styles.cardLabel}>{column.head}</span> : null}
      {children}
    </td>
  );
}

function Tick({
  name,
  isSelected,
  onSelect,
}: {
  readonly name: string;
  readonly isSelected: boolean;
  readonly onSelect: (isSelected: boolean, isRange: boolean) => void;
}) {
  const say = useSay();
  const isRange = useRef(false);
  return (
    <td role="cell" className={styles.check}>
      <label className={styles.tick}>
        <span className="visually-hidden">{say('web.table.select', { name })}</span>
        <input
          type="checkbox"
          checked={isSelected}
          // The change itself does not say whether Shift was held.
          onPointerDown={(event) => (isRange.current = event.shiftKey)}
          onKeyDown={(event) => (isRange.current = event.shiftKey)}
          onChange={(event) => onSelect(event.target.checked, isRange.current)}
        />
      </label>
    </td>
  );
}
