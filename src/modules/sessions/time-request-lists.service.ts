import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { decodeCursor, toPage, type Page, type PageArgs } from '../../platform/graphql/connection.js';
import { Access } from '../organisations/access.js';
import { TimeRequest } from './time-request.entity.js';
import type { TimeRequestState } from './time-request.type.js';

/** Reads time requests for organizers. */
@Injectable()
export class TimeRequestLists {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  /** One page of a conference's requests, the oldest first. */
  async requestsOf(
    viewer: Viewer,
    conferenceId: string,
    state: TimeRequestState | null,
    page: PageArgs,
  ): Promise<Page<TimeRequest>> {
    await this.access.requireInConference(viewer, conferenceId, 'answerTimeRequests');
    const selected = this.dataSource
      .createQueryBuilder(TimeRequest, 'request')
      .where('request.conferenceId = :conferenceId', { conferenceId });
    if (state) selected.andWhere('request.state = :state', { state });
    const after = page.after ? decodeCursor(page.after, 1)[0] : null;
    const query = selected
      .clone()
      .orderBy('request.id')
      .take(page.first + 1);
    // Ids rise with time, so their order is the order of asking. Compared as text: a forged cursor finds nothing, not a fault.
    if (after) query.andWhere('request.id::text > :after', { after: String(after) });
    return toPage(
      await query.getMany(),
      page.first,
      (request) => [request.id],
      () => selected.getCount(),
    );
  }
}
