// Links in cells: "Slides https://example.org/slides; https://example.org".
import type { ProgrammeLink } from '../../programme.js';
import { distinctLinks, fieldAddress, fieldLine } from '../field-text.js';
import type { FindingLog } from '../findings.js';
import { headingKey } from './heading-key.js';
import { listItems } from './cell-lists.js';
import type { CsvRow } from './table.js';

/** Headings that say no more than that links stand below them. */
const PLAIN_HEADINGS = ['links', 'link', 'url'];

/** The links of a row. What stands before an address is its label; else the heading, where it names a site; else the address. */
export function linksOfRow(row: CsvRow, log: FindingLog): readonly ProgrammeLink[] {
  const links = row.headed('links').flatMap(({ heading, text }) =>
    listItems(text).flatMap((item) => {
      const { label, address } = partsOf(item);
      const url = fieldAddress(address, { where: row.where, log });
      if (url === null) return [];
      const usual = PLAIN_HEADINGS.includes(headingKey(heading)) ? url : heading;
      return [{ label: fieldLine(label, { field: 'links', where: row.where, log }) || usual, url }];
    }),
  );
  return distinctLinks(links);
}

/** A link as linksOfRow takes it apart again. */
export function linkItem({ label, url }: ProgrammeLink): string {
  return label === '' || label === url ? url : `${label} ${url}`;
}

/** The address is the last word. */
function partsOf(item: string): { readonly label: string; readonly address: string } {
  const space = item.lastIndexOf(' ');
  return { label: item.slice(0, Math.max(space, 0)).trim(), address: item.slice(space + 1) };
}
