import type { ProgrammeLink } from '../../programme.js';
import { webAddress } from '../web-address.js';
import { joinedList } from './cell-lists.js';
import { lineCell } from './write-table.js';
import { linkItem } from './row-links.js';

/** Links with addresses that can be followed, each after its label. */
export function linksCell(links: readonly ProgrammeLink[]): string {
  return joinedList(
    links.flatMap(({ label, url }) => {
      const address = webAddress(url);
      return address === null ? [] : [linkItem({ label: lineCell(label), url: address })];
    }),
  );
}
