import { createRequire } from 'node:module';
import type { Locale } from '../../../platform/i18n/catalogue.js';

const { version } = createRequire(import.meta.url)('../../../../package.json') as { version: string };

export const GENERATOR = { name: 'multaqa', version } as const;

/** How often clients are asked to look again; they all decide for themselves in the end. */
export const REFRESH_MINUTES = 60;

/** Formal public identifier of what wrote a calendar. Without the version: an upgrade must not change every calendar. */
export function productId(locale: Locale): string {
  return `-//Multaqa//Agenda//${locale.toUpperCase()}`;
}
