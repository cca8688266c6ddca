import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, SignedIn } from '../../../platform/auth/allow.js';
import { CurrentViewer } from '../../../platform/auth/current-viewer.js';
import { requireAccount, type Viewer } from '../../../platform/auth/viewer.js';
import { UploadedFiles } from '../../../platform/files/uploaded-files.js';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/global-id.js';
import { proposeColumns } from '../formats/csv/propose-columns.js';
import { recogniseFormat } from '../formats/recognise.js';
import { ImportProgrammeInput } from './import.inputs.js';
import {
  ImportProgrammePayload,
  ImportTable,
  PreviewImportPayload,
  type ImportPreview,
} from './import-payloads.type.js';
import { ImportCalls, type ImportedProgramme } from './import-calls.service.js';
import type { ImportComparison } from './merge-import.service.js';

const MAX_SHOWN = 1_000;

@Resolver()
export class ImportsResolver {
  constructor(
    private readonly calls: ImportCalls,
    private readonly files: UploadedFiles,
  ) {}

  @Mutation(() => ImportProgrammePayload, {
    description:
      'Brings a programme in, as a new conference or into one that exists: all of it or nothing. What was changed in ' +
      'the conference since the last import stays; the same file again changes nothing.',
  })
  @Allow(SignedIn)
  importProgramme(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ImportProgrammeInput,
  ): Promise<ImportedProgramme> {
    return this.calls.importProgramme(viewer, input);
  }

  @Mutation(() => PreviewImportPayload, {
    description:
      'A dry run of importProgramme: the three-way comparison of last import, file and conference. Writes nothing.',
  })
  @Allow(SignedIn)
  async previewImport(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ImportProgrammeInput,
  ): Promise<{ preview: ImportPreview }> {
    return { preview: shown(await this.calls.preview(viewer, input)) };
  }

  @Query(() => ImportTable, {
    nullable: true,
    description: 'The columns of an uploaded table with what they seem to mean; null where the file is no table.',
  })
  @Allow(SignedIn)
  async importTable(
    @CurrentViewer() viewer: Viewer,
    @Args('fileId', { type: () => ID }) fileId: string,
  ): Promise<ImportTable | null> {
    const { accountId } = requireAccount(viewer);
    const { content, name } = await this.files.read(accountId, fromGlobalId('UploadedFile', fileId));
    if (recogniseFormat(content, { fileName: name }) !== 'csv') return null;
    const { table, columns, fields } = proposeColumns(content);
    return {
      table,
      columns: columns.map((column) => ({ ...column, samples: [...column.samples] })),
      fields: [...fields],
    };
  }
}

function shown({ comparison, sourceId }: { comparison: ImportComparison; sourceId: string | null }): ImportPreview {
  return {
    ...comparison,
    counts: Object.entries(comparison.counts).map(([kind, count]) => ({ kind, count })),
    findings: comparison.findings.slice(0, MAX_SHOWN),
    differences: comparison.differences.slice(0, MAX_SHOWN),
    fingerprint: comparison.fingerprint || null,
    importSourceId: sourceId && toGlobalId('ImportSource', sourceId),
  };
}
