// A long table of things that open in a side panel: sorting, selection with ranges, arrow keys from row to row. In a narrow
// place its rows become cards. Roles are written out, for a changed `display` takes them away in some browsers.
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { useSay } from '../lib/say.tsx';
import { classNames } from './class-names.ts';
import { DataRow } from './data-row.tsx';
import styles from './data-table.module.css';
import { GROUP_SIZE, RowGroup } from './row-group.tsx';
import { Select } from './field.tsx';
import type { Sorting } from './table.tsx';

export interface DataColumn<Row> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  readonly isNumber?: boolean;
  readonly isSortable?: boolean;
  /** The first press sorts by the largest. */
  readonly isLargestFirst?: boolean;
  /** Width in rem; the cell that names the row takes what is left. */
  readonly size?: number;
  /** 1 is always shown, 2 in a wide place, 3 only where there is much room. */
  readonly priority?: 1 | 2 | 3;
  /** Shown before the value on cards, where the head is far away. */
  readonly isLabelledOnCards?: boolean;
}

export interface Selection {
  readonly keys: ReadonlySet<string>;
  readonly onChange: (keys: ReadonlySet<string>) => void;
}

export interface DataTableProps<Row> {
  readonly caption: string;
  /** The first one names the row. */
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What a row is called where only words are had. */
  readonly rowName: (row: Row) => string;
  readonly rowHref: (row: Row) => string;
  readonly onOpen: (row: Row) => void;
  readonly currentKey?: string | null;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
  readonly selection?: Selection;
  /** Of rows that are still behind the last one. */
  readonly totalCount: number;
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, selection, currentKey = null, totalCount } = props;
  const say = useSay();
  const lastPressed = useRef<string | null>(null);
  const latest = useRef(props);
  latest.current = props;

  const select = useRef((key: string, isSelected: boolean, isRange: boolean): void => {
    const { rows: all, rowKey: keyOf, selection: now } = latest.current;
    if (!now) return;
    const from = isRange ? all.findIndex((row) => keyOf(row) === lastPressed.current) : -1;
    const to = all.findIndex((row) => keyOf(row) === key);
    const touched = from < 0 ? [key] : all.slice(Math.min(from, to), Math.max(from, to) + 1).map(keyOf);
    const next = new Set(now.keys);
    for (const each of touched)
      if (isSelected) next.add(each);
      else next.delete(each);
    lastPressed.current = key;
    now.onChange(next);
  }).current;
  const open = useRef((row: Row): void => latest.current.onOpen(row)).current;

  const isAll = rows.length > 0 && rows.every((row) => selection?.keys.has(rowKey(row)));
  const isSome = !isAll && (selection?.keys.size ?? 0) > 0;
  return (
    <div className={styles.frame} role="region" aria-label={caption}>
      <CardSort columns={columns} sorting={props.sorting} onSort={props.onSort} />
      <table
        className={styles.table}
        role="table"
        onKeyDown={moveFocus}
        aria-label={caption}
        aria-rowcount={totalCount + 1}
        aria-colcount={columns.length + (selection ? 1 : 0)}
      >
        <thead role="rowgroup">
          <tr role="row">
            {selection ? (
              <th role="columnheader" className={styles.check}>
                <label className={styles.tick}>
                  <span className="visually-hidden">{say('web.table.selectShown')}</span>
                  <input
                    type="checkbox"
                    checked={isAll}
                    ref={(element) => {
                      if (element) element.indeterminate = isSome;
                    }}
                    onChange={() => selection.onChange(isAll ? new Set() : new Set(rows.map(rowKey)))}
                  />
                </label>
              </th>
            ) : null}
            {columns.map((column) => (
              <Head key={column.key} column={column} sorting={props.sorting} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        {groupsOf(rows).map((group, at) => (
          <RowGroup key={at}>
            {() =>
              group.map((row, index) => (
                <DataRow
                  key={rowKey(row)}
                  row={row}
                  // The head is the first row.
                  index={at * GROUP_SIZE + index + 2}
                  keyOfRow={rowKey(row)}
                  columns={columns}
                  name={props.rowName(row)}
                  href={props.rowHref(row)}
                  isCurrent={rowKey(row) === currentKey}
                  isSelected={selection ? selection.keys.has(rowKey(row)) : null}
                  onSelect={select}
                  onOpen={open}
                />
              ))
            }
          </RowGroup>
        ))}
      </table>
    </div>
  );
}

/** Cards have no heads to press: one list has every order instead. */
function CardSort<Row>({ columns, sorting, onSort }: HeadsProps<Row>) {
  const say = useSay();
  const options = columns
    .filter(({ isSortable }) => isSortable)
    .flatMap(({ key, head }) => [
      { value: key, label: say('web.table.ascending', { column: head }) },
      { value: `-${key}`, label: say('web.table.descending', { column: head }) },
    ]);
  return (
    <div className={styles.cardSort}>
      <Select
        isSmall
        label={say('web.table.sortBy')}
        value={`${sorting.isDescending ? '-' : ''}${sorting.key}`}
        options={options}
        onChange={(value) => onSort({ key: value.replace(/^-/u, ''), isDescending: value.startsWith('-') })}
      />
    </div>
  );
}

interface HeadsProps<Row> {
  readonly columns: readonly DataColumn<Row>[];
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

function Head<Row>({
  column,
  sorting,
  onSort,
}: {
  readonly column: DataColumn<Row>;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}) {
  const isSorted = sorting.key === column.key;
  const order = isSorted ? (sorting.isDescending ? 'descending' : 'ascending') : undefined;
  const Arrow = sorting.isDescending ? ArrowDown : ArrowUp;
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={order}
      data-priority={column.priority}
      className={classNames(column.isNumber && styles.number)}
      style={{ inlineSize: column.size ? `${column.size}rem` : undefined }}
    >
      {column.isSortable ? (
        <button
          type="button"
          className={styles.sort}
          onClick={() =>
            onSort({
              key: column.key,
              isDescending: isSorted ? !sorting.isDescending : (column.isLargestFirst ?? false),
            })
          }
        >
          {column.head}
          {isSorted ? <Arrow size={14} aria-hidden="true" /> : null}
        </button>
      ) : (
        column.head
      )}
    </th>
  );
}

function groupsOf<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / GROUP_SIZE) }, (_, at) =>
    rows.slice(at * GROUP_SIZE, (at + 1) * GROUP_SIZE),
  );
}

/** Up and down go from row to row, from whatever of a row has the focus. */
function moveFocus(event: React.KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
  if (focusNeighbour(event.currentTarget, step)) event.preventDefault();
}

/** Gives the focus to the row after (1) or before (-1) the one that has it. False where there is none. */
export function focusNeighbour(table: HTMLElement, step: number): boolean {
  const links = [...table.querySelectorAll<HTMLElement>('[data-row-link]')];
  const row = document.activeElement?.closest('tr');
  const index = links.findIndex((link) => link.closest('tr') === row);
  const next = links[index < 0 ? (step > 0 ? 0 : links.length - 1) : index + step];
  next?.focus();
  return next !== undefined;
}
