import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { DomainError } from '../../../platform/graphql/domain-error.js';
import { AuditLog } from '../../audit/audit-log.js';
import type { Conference } from '../../conferences/conference.entity.js';
import { Access } from '../../organisations/access.js';
import { HereReader } from '../merge/here-reader.js';
import { changesNothing, type HereProgramme, type MergeInput, type MergePlan } from '../merge/merge-plan.js';
import { planMerge } from '../merge/plan-merge.js';
import { lockForMerge } from '../merge/write-locks.js';
import { MergeWriter } from '../merge/write-merge.js';
import { countsOfFile, countsOfPlan } from './import-counts.js';
import { type ImportFile, ImportReading, type ReadProgrammeFile } from './import-reading.js';
import { ImportRun } from './import-run.entity.js';
import { ImportSource } from './import-source.entity.js';
import { shownDifferences, type ShownDifference } from './shown-difference.js';
import { chosenSource, formatOf } from './source-choice.js';
import { markGone, memoryOf, NO_MEMORY, remember } from './source-store.js';
import { newDraft, targetDraft } from './target-draft.js';

export interface MergeImportRequest {
  readonly conferenceId: string;
  readonly file: ImportFile;
  /** Null: the only source of the conference for files of this format, else a new one. */
  readonly sourceId?: string | null;
  /** Gets the placements; null: the draft of the source, else the latest open one. */
  readonly draftId?: string | null;
  readonly timeZone?: string | null;
  readonly columns?: Readonly<Record<string, string>> | null;
  /** Keys of differences, or all: the file's value although it was changed here. */
  readonly takeFromFile?: readonly string[] | 'all';
  /** Of the dry run that was looked at; the import is refused where it would do something else by now. */
  readonly fingerprint?: string | null;
  /** Done in the same transaction once everything is in. */
  readonly alsoInTransaction?: (tx: EntityManager) => Promise<void>;
}

/** What an import would do, or did. */
export interface ImportComparison {
  readonly format: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: ReadProgrammeFile['findings'];
  readonly differences: readonly ShownDifference[];
  readonly changesNothing: boolean;
  /** Names this very outcome; see MergeImportRequest. */
  readonly fingerprint: string;
  readonly sourceId: string | null;
  readonly draftId: string | null;
}

interface PlannedImport {
  readonly read: ReadProgrammeFile;
  readonly source: ImportSource | null;
  readonly draftId: string | null;
  readonly here: HereProgramme;
  readonly plan: MergePlan;
  readonly comparison: ImportComparison;
}

/** Differences kept with a run; the counts tell of all. */
const MAX_KEPT_DIFFERENCES = 5_000;

/** Imports a file into a conference that exists: compared three ways, all of it or nothing, safe to repeat. */
@Injectable()
export class MergeImport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly access: Access,
    private readonly audit: AuditLog,
    private readonly reading: ImportReading,
    private readonly here: HereReader,
    private readonly writer: MergeWriter,
  ) {}

  /** What importFile would do now. Writes nothing. Throws what importFile throws. */
  async preview(viewer: Viewer, request: MergeImportRequest): Promise<ImportComparison> {
    const { conference, read } = await this.read(viewer, request);
    return (await this.plan(this.dataSource.manager, conference, request, read)).comparison;
  }

  /**
   * Throws the errors of access and of ImportReading; NOT_FOUND for a source or draft of another conference,
   * DRAFT_NOT_OPEN; IMPORT_CHANGED where the fingerprint is of another outcome.
   */
  async importFile(
    viewer: Viewer,
    request: MergeImportRequest,
  ): Promise<{ run: ImportRun; comparison: ImportComparison }> {
    const { conference, read } = await this.read(viewer, request);
    return this.transactions.run(async (tx) => {
      // Two imports at once would both create what is new, and an edit between comparing and writing would be lost.
      await lockForMerge(tx, conference.id);
      const planned = await this.plan(tx, conference, request, read);
      if (request.fingerprint && request.fingerprint !== planned.comparison.fingerprint)
        throw new DomainError('IMPORT_CHANGED', { path: ['fingerprint'] });
      const run = await this.carryOut(tx, viewer, conference, request, planned);
      await request.alsoInTransaction?.(tx);
      return { run, comparison: { ...planned.comparison, sourceId: run.sourceId, draftId: run.draftId } };
    });
  }

  private async read(
    viewer: Viewer,
    request: MergeImportRequest,
  ): Promise<{ conference: Conference; read: ReadProgrammeFile }> {
    const conference = await this.access.requireInConference(viewer, request.conferenceId, 'importProgramme');
    const source = request.sourceId
      ? await chosenSource(this.dataSource.manager, conference.id, request.sourceId)
      : null;
    const columns = request.columns ?? source?.columns;
    const read = await this.reading.read(request.file, {
      timeZone: request.timeZone ?? source?.timeZone ?? conference.timeZone,
      ...(columns && { columns }),
    });
    return { conference, read };
  }

  private async plan(
    db: EntityManager,
    conference: Conference,
    request: MergeImportRequest,
    read: ReadProgrammeFile,
  ): Promise<PlannedImport> {
    const source = await chosenSource(db, conference.id, request.sourceId ?? null, formatOf(read));
    const memory = source ? await memoryOf(db, source.id) : NO_MEMORY;
    const draftId = await targetDraft(db, conference.id, request.draftId ?? null, source?.draftId ?? null);
    const here = await this.here.read(db, conference.id, draftId);
    const takeFromFile = request.takeFromFile ?? [];
    const input: MergeInput = {
      ...memory,
      file: read.programme,
      fields: read.fields,
      here,
      takeFromFile: takeFromFile === 'all' ? 'all' : new Set(takeFromFile),
      newId,
    };
    const plan = planMerge(input);
    const differences = shownDifferences(plan, here);
    const comparison = {
      format: formatOf(read),
      counts: { ...countsOfFile(read.programme), ...countsOfPlan(plan) },
      findings: read.findings,
      differences,
      changesNothing: changesNothing(plan),
      fingerprint: fingerprintOf(differences, request.file.content),
      sourceId: source?.id ?? null,
      draftId,
    };
    return { read, source, draftId, here, plan, comparison };
  }

  private async carryOut(
    tx: EntityManager,
    viewer: Viewer,
    conference: Conference,
    request: MergeImportRequest,
    { read, source: known, draftId: found, plan, comparison }: PlannedImport,
  ): Promise<ImportRun> {
    const needsDraft = plan.created.sessions.some(({ placement }) => placement) || plan.writes.some(isPlacement);
    const draftId = found ?? (needsDraft ? await newDraft(tx, viewer, conference.id) : null);
    const source = known ?? (await this.newSource(tx, viewer, conference, request, read));
    const { organisationId } = conference;
    const links = await this.writer.write(tx, viewer, { organisationId, conferenceId: conference.id, draftId }, plan);
    await remember(tx, source, read.programme, links);
    await markGone(tx, source.id, plan);
    await tx.update(
      ImportSource,
      { id: source.id },
      {
        format: formatOf(read),
        draftId,
        lastRunAt: () => 'now()',
        lastError: null,
        failures: 0,
        ...(request.timeZone && { timeZone: request.timeZone }),
        ...(request.columns && { columns: request.columns }),
      },
    );
    return this.writeRun(tx, viewer, { source, draftId, fileName: request.file.name, comparison });
  }

  private async newSource(
    tx: EntityManager,
    viewer: Viewer,
    conference: Conference,
    { file, timeZone, columns }: MergeImportRequest,
    read: ReadProgrammeFile,
  ): Promise<ImportSource> {
    const id = newId();
    await tx.insert(ImportSource, {
      id,
      conferenceId: conference.id,
      name: file.name.slice(0, 200) || formatOf(read),
      format: formatOf(read),
      timeZone: timeZone ?? null,
      columns: columns ?? null,
      createdBy: viewer.account?.accountId ?? null,
    });
    return tx.findOneByOrFail(ImportSource, { id });
  }

  private async writeRun(
    tx: EntityManager,
    viewer: Viewer,
    made: { source: ImportSource; draftId: string | null; fileName: string; comparison: ImportComparison },
  ): Promise<ImportRun> {
    const { source, draftId, fileName, comparison } = made;
    const id = newId();
    const { conferenceId } = source;
    await tx.insert(ImportRun, {
      id,
      conferenceId,
      sourceId: source.id,
      fileName,
      format: comparison.format,
      counts: comparison.counts,
      findings: comparison.findings,
      differences: comparison.differences.slice(0, MAX_KEPT_DIFFERENCES),
      draftId,
      importedBy: viewer.account?.accountId ?? null,
    });
    if (!comparison.changesNothing)
      await this.audit.record(tx, {
        viewer,
        conferenceId,
        action: 'import_programme',
        subjectKind: 'conference',
        subjectId: conferenceId,
      });
    return tx.findOneByOrFail(ImportRun, { id });
  }
}

function isPlacement({ subject, field, value }: MergePlan['writes'][number]): boolean {
  return subject === 'session' && field === 'placement' && value !== null;
}

/** Row ids of what is new are drawn anew each time, so they stay out of it. */
function fingerprintOf(differences: readonly ShownDifference[], content: Buffer): string {
  const outcome = differences.map((difference) => ({ ...difference, id: undefined }));
  return createHash('sha256').update(content).update(JSON.stringify(outcome)).digest('base64url');
}
