import { writeFile } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import type { Conference } from '../modules/conferences/conference.entity.js';
import { CalendarFiles } from '../modules/interchange/calendar/calendar-files.service.js';
import { EXPORT_FORMATS, type ExportFormat, ORGANIZER_FORMATS } from '../modules/interchange/exports/export-formats.js';
import { ProgrammeExporter } from '../modules/interchange/exports/programme-exporter.js';
import { SYSTEM } from '../platform/auth/viewer.js';
import { CommandError } from './command-error.js';
import { withServices } from './command-context.js';
import { findConference, findDraft } from './find-conference.js';

export interface ExportOptions {
  readonly conference?: string;
  readonly out?: string;
  readonly format: string;
  readonly release?: string;
  readonly draft?: string | true;
}

const LIVING_FORMATS = ['icalendar', 'json-ld', 'atom'] as const;
const WHOLE: ReadonlyMap<string, ExportFormat> = new Map(Object.entries(EXPORT_FORMATS));
/** Whoever runs the command may see everything: people come with their addresses. */
const ORGANIZERS: ReadonlyMap<string, ExportFormat> = new Map(Object.entries(ORGANIZER_FORMATS));

export const EXPORTED_FORMATS: readonly string[] = [
  ...new Set([...WHOLE.keys(), ...ORGANIZERS.keys(), ...LIVING_FORMATS]),
];

export async function runExport(options: ExportOptions): Promise<void> {
  if (!EXPORTED_FORMATS.includes(options.format))
    throw new CommandError(`"${options.format}" is no format. There are ${EXPORTED_FORMATS.join(', ')}.`);
  if (options.release !== undefined && !/^[1-9]\d{0,8}$/.test(options.release))
    throw new CommandError(`"${options.release}" is no number of a release.`);
  await withServices(async (services) => {
    const conference = await findConference(services, options.conference);
    const content = await contentOf(services, conference, options).catch((error: unknown) => {
      if (error instanceof GraphQLError && error.extensions['code'] === 'NOT_FOUND')
        throw new CommandError(
          `${conference.slug} has no ${options.release ? `release ${options.release}` : 'release yet'}.`,
        );
      throw error;
    });
    if (!options.out) return void process.stdout.write(content);
    await writeFile(options.out, content);
    console.error(`Wrote ${options.out}.`);
  });
}

async function contentOf(
  services: INestApplicationContext,
  conference: Conference,
  { format, draft, release }: ExportOptions,
): Promise<string> {
  const living = LIVING_FORMATS.find((name) => name === format);
  if (living) return services.get(CalendarFiles).write(SYSTEM, conference, living);
  const exporter = services.get(ProgrammeExporter);
  const organizers = ORGANIZERS.get(format);
  if (organizers) return exporter.organizerFile(SYSTEM, conference.id, organizers);
  const whole = WHOLE.get(format);
  if (!whole) throw new CommandError(`"${format}" is no format.`);
  if (!draft) return exporter.releaseFile(SYSTEM, conference, whole, release ? Number(release) : undefined);
  const { id } = await findDraft(services, conference, draft === true ? undefined : draft);
  return exporter.draftFile(SYSTEM, id, whole);
}
