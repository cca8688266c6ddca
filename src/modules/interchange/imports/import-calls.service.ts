import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requireAccount, type Viewer } from '../../../platform/auth/viewer.js';
import { UploadedFiles } from '../../../platform/files/uploaded-files.js';
import { fromGlobalId } from '../../../platform/graphql/global-id.js';
import { fromOptionalGlobalId } from '../../../platform/graphql/optional-global-id.js';
import { badUserInput } from '../../../platform/graphql/request-errors.js';
import type { Draft } from '../../agenda/draft.entity.js';
import { DraftAccess } from '../../agenda/drafts/draft-access.js';
import type { Conference } from '../../conferences/conference.entity.js';
import { Access } from '../../organisations/access.js';
import { ConferenceImport } from './conference-import.service.js';
import type { ColumnMappingInput, ImportProgrammeInput } from './import.inputs.js';
import { ImportOrigin } from './import-origin.js';
import type { ImportFile } from './import-reading.js';
import type { ImportRun } from './import-run.entity.js';
import { ImportSources } from './import-sources.service.js';
import { type ImportComparison, MergeImport } from './merge-import.service.js';
import { countsOfFile } from './import-counts.js';
import { formatOf } from './source-choice.js';
import { SourceRuns } from './source-runs.service.js';

export interface ImportedProgramme {
  readonly conference: Conference;
  readonly draft: Draft | null;
  readonly importRun: ImportRun | null;
}

interface GivenFile extends ImportFile {
  readonly url: string | null;
  /** Forgets an uploaded file once it is in. */
  readonly taken: (tx: EntityManager) => Promise<void>;
}

type Target =
  | { readonly kind: 'new'; readonly organisationId: string }
  | { readonly kind: 'existing'; readonly conferenceId: string; readonly sourceId: string | null };

/** Carries out import requests of the API: finds the file and says where it goes. */
@Injectable()
export class ImportCalls {
  constructor(
    private readonly access: Access,
    private readonly drafts: DraftAccess,
    private readonly files: UploadedFiles,
    private readonly origin: ImportOrigin,
    private readonly sources: ImportSources,
    private readonly newConferences: ConferenceImport,
    private readonly merges: MergeImport,
    private readonly runs: SourceRuns,
  ) {}

  async importProgramme(viewer: Viewer, input: ImportProgrammeInput): Promise<ImportedProgramme> {
    const target = await this.target(viewer, input);
    const importRun = await this.carryOut(viewer, target, input);
    // She is the organizer of what she imported from now on.
    this.access.forgetRoles(viewer);
    const conferenceId = importRun?.conferenceId ?? (target.kind === 'existing' ? target.conferenceId : '');
    const conference = await this.access.requireInConference(viewer, conferenceId, 'seeConference');
    const draft = importRun?.draftId ? await this.drafts.require(viewer, importRun.draftId, 'seeDrafts') : null;
    return { conference, draft, importRun };
  }

  async preview(
    viewer: Viewer,
    input: ImportProgrammeInput,
  ): Promise<{ comparison: ImportComparison; sourceId: string | null }> {
    const target = await this.target(viewer, input);
    const file = await this.file(viewer, target, input);
    if (target.kind === 'existing') {
      const comparison = await this.merges.preview(viewer, { ...target, ...optionsOf(input), file });
      return { comparison, sourceId: comparison.sourceId };
    }
    const read = await this.newConferences.preview(viewer, { ...target, ...optionsOf(input), file });
    const counts = countsOfFile(read.programme);
    const nothing = { differences: [], changesNothing: false, fingerprint: '', sourceId: null, draftId: null };
    return { comparison: { format: formatOf(read), counts, findings: read.findings, ...nothing }, sourceId: null };
  }

  private async carryOut(viewer: Viewer, target: Target, input: ImportProgrammeInput): Promise<ImportRun | null> {
    const options = optionsOf(input);
    if (target.kind === 'existing' && target.sourceId && !input.fileId && !input.url)
      return this.runs.run(viewer, await this.sources.require(viewer, target.sourceId), options);
    const file = await this.file(viewer, target, input);
    const request = { ...options, file, alsoInTransaction: file.taken };
    if (target.kind === 'existing') return (await this.merges.importFile(viewer, { ...request, ...target })).run;
    return this.newConferences.importFile(viewer, { ...request, ...target, url: file.url });
  }

  /** Asks for permission before anything is fetched. */
  private async target(viewer: Viewer, input: ImportProgrammeInput): Promise<Target> {
    const { organisationId, conferenceId, importSourceId: sourceId } = input;
    if (organisationId && !conferenceId && !sourceId) {
      const id = fromGlobalId('Organisation', organisationId);
      await this.access.requireInOrganisation(viewer, id, 'createConference');
      return { kind: 'new', organisationId: id };
    }
    if (organisationId) throw badUserInput('Name an organisation for a new conference, or a conference, not both.');
    const source = sourceId ? await this.sources.require(viewer, fromGlobalId('ImportSource', sourceId)) : null;
    const id = fromOptionalGlobalId('Conference', conferenceId) ?? source?.conferenceId;
    if (!id) throw badUserInput('Name an organisation for a new conference, or a conference or source that exists.');
    await this.access.requireInConference(viewer, id, 'importProgramme');
    return { kind: 'existing', conferenceId: id, sourceId: source?.id ?? null };
  }

  private async file(viewer: Viewer, target: Target, { fileId, url }: ImportProgrammeInput): Promise<GivenFile> {
    if (fileId && url) throw badUserInput('Give a file or an address, not both.');
    if (fileId) {
      const { accountId } = requireAccount(viewer);
      const file = await this.files.read(accountId, fromGlobalId('UploadedFile', fileId));
      return { ...file, url: null, taken: (tx) => this.files.forget(tx, file.id) };
    }
    const sourceId = target.kind === 'existing' ? target.sourceId : null;
    const address = url ?? (sourceId ? (await this.sources.require(viewer, sourceId)).url : null);
    if (!address) throw badUserInput('Give a file, an address, or a source that has an address.');
    const fetched = await this.origin.fetch(address);
    if (!fetched) throw badUserInput('The address answered without a file.');
    return { ...fetched, url: address, taken: async () => undefined };
  }
}

function optionsOf(input: ImportProgrammeInput) {
  return {
    slug: input.slug ?? null,
    timeZone: input.timeZone ?? null,
    columns: columnsOf(input.columns),
    draftId: fromOptionalGlobalId('Draft', input.draftId) ?? null,
    takeFromFile: input.takeAllFromFile ? ('all' as const) : (input.takeFromFile ?? []),
    fingerprint: input.fingerprint ?? null,
  };
}

/** Columns by their headings; null where none were given. */
export function columnsOf(columns: readonly ColumnMappingInput[] | null | undefined): Record<string, string> | null {
  return columns ? Object.fromEntries(columns.map(({ heading, field }) => [heading, field])) : null;
}
