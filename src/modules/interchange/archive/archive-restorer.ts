import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { BookingWriter } from '../../agenda/releases/booking-writer.js';
import { AuditLog } from '../../audit/audit-log.js';
import { Conference } from '../../conferences/conference.entity.js';
import { Access } from '../../organisations/access.js';
import { RoleGrant } from '../../organisations/role-grant.entity.js';
import { refreshSearchText } from '../../sessions/session-search-text.js';
import { type ReadArchive, readArchive } from './read-archive.js';
import { prepareRestore, type RestorePlan } from './restore/restore-plan.js';
import { refusedAsClash, slugTaken } from './restore/refusals.js';
import { releasedClaims } from './restore/released-claims.js';
import { reportOf, type RestoreReport } from './restore/report.js';
import { writeRows } from './restore/write-rows.js';

export interface RestoreRequest {
  readonly organisationId: string;
  /** The file, or its path. */
  readonly source: Buffer | string;
  /** Instead of the slug in the archive. */
  readonly slug?: string | null;
  /** Done in the same transaction once the conference is in. */
  readonly alsoInTransaction?: (tx: EntityManager) => Promise<void>;
}

export interface RestoredConference {
  readonly conferenceId: string;
  readonly report: RestoreReport;
}

/** Makes a conference of an archive, whole or not at all. */
@Injectable()
export class ArchiveRestorer {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: Access,
    private readonly audit: AuditLog,
    private readonly bookings: BookingWriter,
  ) {}

  /**
   * Restores into an organisation in which the viewer may create conferences; she becomes an organizer of it. Throws
   * ArchiveUnreadable, SLUG_TAKEN, BOOKING_CLASH where the current release needs a room that is booked here, or the errors
   * of access.
   */
  async restore(viewer: Viewer, request: RestoreRequest): Promise<RestoredConference> {
    await this.access.requireInOrganisation(viewer, request.organisationId, 'createConference');
    const archive = withSlug(await readArchive(request.source), request.slug);
    return this.transactions.run(async (tx) => {
      const restored = await this.write(tx, viewer, archive, request.organisationId);
      await request.alsoInTransaction?.(tx);
      return restored;
    });
  }

  private async write(
    tx: EntityManager,
    viewer: Viewer,
    archive: ReadArchive,
    organisationId: string,
  ): Promise<RestoredConference> {
    const { content } = archive;
    await lockRestores(tx);
    await refuseTakenSlug(tx, archive);
    const plan = await prepareRestore(tx, archive, organisationId);
    const counts = await writeRows(tx, content, plan);
    await refreshSearchText(
      tx,
      content.sessions.map(({ id }) => plan.visitor.id('session', 'named', id)),
    );
    await this.book(tx, archive, plan);
    await this.recordRestore(tx, viewer, plan);
    return { conferenceId: plan.place.conferenceId, report: reportOf(content, plan.idsKept, { ...plan, counts }) };
  }

  private async book(tx: EntityManager, { content }: ReadArchive, { place, visitor }: RestorePlan): Promise<void> {
    const current = releasedClaims(content, visitor);
    if (!current) return;
    const release = { id: current.releaseId, conferenceId: place.conferenceId };
    await refusedAsClash(() => this.bookings.replace(tx, release, current.claims));
  }

  private async recordRestore(tx: EntityManager, viewer: Viewer, { place, idsKept }: RestorePlan): Promise<void> {
    const { conferenceId, organisationId } = place;
    const accountId = viewer.account?.accountId;
    if (accountId) await grantOrganizer(tx, accountId, conferenceId);
    await this.audit.record(tx, {
      viewer,
      organisationId,
      conferenceId,
      action: 'restore_archive',
      subjectKind: 'conference',
      subjectId: conferenceId,
      changes: { idsKept: { old: null, new: idsKept } },
    });
  }
}

function withSlug(archive: ReadArchive, slug: string | null | undefined): ReadArchive {
  if (!slug) return archive;
  const conference = archive.content.conference.map((row) => ({ ...row, slug }));
  return { ...archive, content: { ...archive.content, conference } };
}

/** One restore at a time: two of one archive would both find its ids free. */
async function lockRestores(tx: EntityManager): Promise<void> {
  await tx.query(`SET LOCAL lock_timeout = '60s'`);
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('restore_archive', 0))`);
}

async function refuseTakenSlug(tx: EntityManager, { content }: ReadArchive): Promise<void> {
  const slug = content.conference[0]?.slug;
  if (slug !== undefined && (await tx.existsBy(Conference, { slug }))) throw slugTaken();
}

/** Unless the archive gave her the role already. */
async function grantOrganizer(tx: EntityManager, accountId: string, conferenceId: string): Promise<void> {
  const grant = { accountId, role: 'organizer', scopeKind: 'conference', scopeId: conferenceId } as const;
  if (!(await tx.existsBy(RoleGrant, grant)))
    await tx.insert(RoleGrant, { ...grant, id: newId(), grantedBy: accountId });
}
