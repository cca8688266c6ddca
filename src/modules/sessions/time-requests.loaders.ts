import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { TimeRequest } from './time-request.entity.js';
import { TimeRequestAccess, type RequestStanding } from './time-request-access.service.js';

@Injectable()
export class TimeRequestsLoaders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: TimeRequestAccess,
  ) {}

  /** What the viewer is to time requests, by their id. */
  standings({ loaders, viewer }: RequestContext) {
    return loaders.byKey<string, RequestStanding>('timeRequestStandings', async (ids) => {
      const requests = await this.dataSource.getRepository(TimeRequest).findBy({ id: In([...ids]) });
      return this.access.standings(viewer, requests);
    });
  }
}
