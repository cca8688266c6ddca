// A plain table with sorting heads. On narrow screens it scrolls sideways inside its frame, which the keyboard reaches.
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useSay } from '../lib/say.tsx';
import styles from './table.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly head: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  readonly isNumber?: boolean;
  /** The cell that names the row. One column has it. */
  readonly isRowHead?: boolean;
  readonly isSortable?: boolean;
  /** Share of the width, such as "40%". */
  readonly inlineSize?: string;
}

export interface Sorting {
  readonly key: string;
  readonly isDescending: boolean;
}

export interface TableProps<Row> {
  /** What the table holds; read out, and shown where `isCaptionShown`. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sorting?: Sorting | null;
  readonly onSort?: (sorting: Sorting) => void;
  /** The row that a side panel shows. */
  readonly currentKey?: string | null;
}

export function Table<Row>({ caption, columns, rows, rowKey, sorting, onSort, currentKey }: TableProps<Row>) {
  return (
    <div className={styles.frame} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} sorting={sorting ?? null} {...(onSort ? { onSort } : {})} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-current={rowKey(row) === currentKey ? '' : undefined}>
              {columns.map((column) =>
                column.isRowHead ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={column.isNumber ? styles.number : undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head<Row>({
  column,
  sorting,
  onSort,
}: {
  readonly column: Column<Row>;
  readonly sorting: Sorting | null;
  readonly onSort?: (sorting: Sorting) => void;
}) {
  const say = useSay();
  const isSorted = sorting?.key === column.key;
  const order = isSorted ? (sorting.isDescending ? 'descending' : 'ascending') : undefined;
  return (
    <th
      scope="col"
      aria-sort={order}
      className={column.isNumber ? styles.number : undefined}
      style={{ inlineSize: column.inlineSize }}
    >
      {column.isSortable && onSort ? (
        <button
          type="button"
          className={styles.sort}
          title={say('web.ui.sort')}
          onClick={() => onSort({ key: column.key, isDescending: isSorted ? !sorting.isDescending : false })}
        >
          {column.head}
          {order === 'ascending' ? <ArrowUp size={14} aria-hidden="true" /> : null}
          {order === 'descending' ? <ArrowDown size={14} aria-hidden="true" /> : null}
        </button>
      ) : (
        column.head
      )}
    </th>
  );
}
