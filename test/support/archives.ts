// Archives as the program writes and restores them, without HTTP between.
import { ArchiveExporter } from '../../src/modules/interchange/archive/archive-exporter.js';
import { ArchiveRestorer } from '../../src/modules/interchange/archive/archive-restorer.js';
import type { RestoreReport } from '../../src/modules/interchange/archive/restore/report.js';
import { SYSTEM } from '../../src/platform/auth/viewer.js';
import { makeOrganisation } from './factories.js';
import { conferenceOf } from './full-conference.js';
import { Collector, entriesOf } from './archive-files.js';
import type { TestApp } from './test-app.js';

/** The archive of a conference as the program writes it. */
export async function archiveOf(app: TestApp, slug: string): Promise<Buffer> {
  const output = new Collector();
  await app.nest.get(ArchiveExporter).write(SYSTEM, (await conferenceOf(app, slug)).id, output);
  return output.bytes;
}

/** Restores as the program does, into a new organisation. */
export async function restoreInto(
  app: TestApp,
  archive: Buffer,
  slug?: string,
): Promise<{ conferenceId: string; report: RestoreReport; organisationId: string }> {
  const { id: organisationId } = await makeOrganisation(app.dataSource);
  const restored = await app.nest.get(ArchiveRestorer).restore(SYSTEM, { organisationId, source: archive, slug });
  return { ...restored, organisationId };
}

/** conference.json, byte for byte. */
export const textOf = async (archive: Buffer): Promise<string> =>
  (await entriesOf(archive)).get('conference.json')?.toString('utf8') ?? '';
