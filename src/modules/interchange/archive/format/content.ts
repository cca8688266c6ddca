// conference.json as a whole.
import { z } from 'zod';
import { type Rows, SECTION_NAMES, sectionOf, type SectionName } from '../sections/sections.js';
import { EMAIL } from './ids.js';
import { rowSchema } from './section.js';
import { FULL_TEXT, TEXT, UUID } from './values.js';

export const FORMAT = 'multaqa-archive';
export const VERSION = 1;
/** What a browser may call a file; the archive knows it by its content. */
const SHA256 = z.string().regex(/^[0-9a-f]{64}$/);

export const ACCOUNT = z
  .strictObject({ email: EMAIL, displayName: TEXT })
  .describe('Somebody who worked on the conference. Rows name her by her address.');

export const ATTACHMENT = z
  .strictObject({ sha256: SHA256, fileName: FULL_TEXT, mediaType: FULL_TEXT, bytes: z.int().min(0) })
  .describe('A file of the conference, which stands in attachments/ under its SHA-256.');
export type Attachment = z.infer<typeof ATTACHMENT>;

export const CLASH_GROUP = z
  .array(UUID)
  .min(2)
  .describe('Sessions of the current release that may share rooms and people, because of waivers at its time.');

/** What stands in the file beside the rows of tables. */
export const EXTRAS = {
  accounts: ACCOUNT,
  clashGroups: CLASH_GROUP,
  attachments: ATTACHMENT,
} as const;
export type ExtraName = keyof typeof EXTRAS;

export type Content = Rows & {
  readonly accounts: readonly z.infer<typeof ACCOUNT>[];
  readonly clashGroups: readonly z.infer<typeof CLASH_GROUP>[];
  readonly attachments: readonly Attachment[];
};
export type ListName = keyof Content;

/** The lists of the file in their order, each with the form of its members. */
export const LISTS: readonly (readonly [ListName, z.ZodType])[] = [
  ['accounts', ACCOUNT],
  ...SECTION_NAMES.map((name: SectionName) => [name, rowSchema(sectionOf(name))] as const),
  ['clashGroups', CLASH_GROUP],
  ['attachments', ATTACHMENT],
];

/** The JSON schema of conference.json, as docs/interchange/archive.schema.json has it. */
export function archiveJsonSchema(): Record<string, unknown> {
  const lists = LISTS.map(([name, schema]) => {
    const list = z.array(schema);
    return [name, name === 'conference' ? list.length(1) : list] as const;
  });
  const whole = z
    .strictObject({
      format: z.literal(FORMAT),
      version: z.literal(VERSION),
      ...Object.fromEntries(lists),
    })
    .meta({ title: 'conference.json of a Multaqa archive' });
  return z.toJSONSchema(whole) as Record<string, unknown>;
}
