// Tables for a terminal: columns side by side, numbers to the right.

/** Lines of a table; the first row is the heading. Every row has as many cells as the heading. */
export function tableLines(rows: readonly (readonly (string | number)[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => textOf(row[column]).length)));
  return rows.map((row) =>
    row
      .map((cell, column) => aligned(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function aligned(cell: string | number, width: number): string {
  return typeof cell === 'number' ? textOf(cell).padStart(width) : cell.padEnd(width);
}

function textOf(cell: string | number | undefined): string {
  return cell === undefined ? '' : String(cell);
}
