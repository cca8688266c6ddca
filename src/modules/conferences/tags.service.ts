import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { newId } from '../../platform/database/ids.js';
import { Transactions } from '../../platform/database/transactions.js';
import { badUserInput, notFound } from '../../platform/graphql/request-errors.js';
import type { FieldChange } from '../audit/audit-entry.entity.js';
import { AuditLog } from '../audit/audit-log.js';
import { Access } from '../organisations/access.js';
import type { Conference } from './conference.entity.js';
import { lockConference } from './conference-settings.service.js';
import { LimitReached } from './conferences.errors.js';
import { Tag } from './tag.entity.js';
import { MAX_TAGS } from './tag.inputs.js';

@Injectable()
export class TagsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly access: Access,
    private readonly audit: AuditLog,
  ) {}

  /** A new tag. Throws NAME_TAKEN or LIMIT_REACHED. */
  async createTag(viewer: Viewer, conferenceId: string, name: string): Promise<Tag> {
    await this.access.requireInConference(viewer, conferenceId, 'editConference');
    return this.transactions.run(async (tx) => {
      const conference = await lockConference(tx, conferenceId);
      if ((await tx.countBy(Tag, { conferenceId })) >= MAX_TAGS) throw new LimitReached(MAX_TAGS);
      const tag = { id: newId(), conferenceId, name };
      await tx.insert(Tag, tag);
      await this.record(tx, viewer, conference, 'create_tag', tag.id, { name: { old: null, new: name } });
      return tag;
    });
  }

  /** Throws NAME_TAKEN: merging is a decision of its own. */
  async renameTag(viewer: Viewer, tagId: string, name: string): Promise<Tag> {
    const { tag, conference } = await this.requireTag(viewer, tagId);
    if (tag.name === name) return tag;
    return this.transactions.run(async (tx) => {
      await tx.update(Tag, { id: tagId }, { name });
      await this.record(tx, viewer, conference, 'rename_tag', tagId, { name: { old: tag.name, new: name } });
      return { ...tag, name };
    });
  }

  /** Its sessions stay, without the tag. */
  async deleteTag(viewer: Viewer, tagId: string): Promise<void> {
    const { tag, conference } = await this.requireTag(viewer, tagId);
    await this.transactions.run(async (tx) => {
      await tx.delete(Tag, { id: tagId });
      await this.record(tx, viewer, conference, 'delete_tag', tagId, { name: { old: tag.name, new: null } });
    });
  }

  /** Gives the sessions of `duplicateId` the tag `keepId` and deletes the duplicate; both of one conference. */
  async mergeTags(viewer: Viewer, keepId: string, duplicateId: string): Promise<Tag> {
    const { tag: keep, conference } = await this.requireTag(viewer, keepId);
    const { tag: duplicate } = await this.requireTag(viewer, duplicateId);
    if (keepId === duplicateId || keep.conferenceId !== duplicate.conferenceId) {
      throw badUserInput('keepId and duplicateId must be two tags of one conference.');
    }
    return this.transactions.run(async (tx) => {
      await tx.query(
        'INSERT INTO session_tag (session_id, tag_id) SELECT session_id, $1 FROM session_tag WHERE tag_id = $2 ON CONFLICT DO NOTHING',
        [keepId, duplicateId],
      );
      await tx.delete(Tag, { id: duplicateId });
      await this.record(tx, viewer, conference, 'merge_tags', keepId, {
        mergedTag: { old: duplicate.name, new: keep.name },
      });
      return keep;
    });
  }

  private async requireTag(viewer: Viewer, tagId: string): Promise<{ tag: Tag; conference: Conference }> {
    const tag = await this.dataSource.getRepository(Tag).findOneBy({ id: tagId });
    if (!tag) throw notFound();
    return { tag, conference: await this.access.requireInConference(viewer, tag.conferenceId, 'editConference') };
  }

  private async record(
    tx: EntityManager,
    viewer: Viewer,
    conference: Conference,
    action: string,
    subjectId: string,
    changes: Record<string, FieldChange>,
  ): Promise<void> {
    await this.audit.record(tx, {
      viewer,
      organisationId: conference.organisationId,
      conferenceId: conference.id,
      action,
      subjectKind: 'tag',
      subjectId,
      changes,
    });
  }
}
