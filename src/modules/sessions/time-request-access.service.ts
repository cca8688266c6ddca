import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { forbidden, notFound } from '../../platform/graphql/request-errors.js';
import { DomainError } from '../../platform/graphql/domain-error.js';
import { Conference } from '../conferences/conference.entity.js';
import { Access } from '../organisations/access.js';
import { Person } from '../people/person.entity.js';
import { TimeRequest } from './time-request.entity.js';

/** What a viewer is to a time request. Who is neither does not know of it. */
export interface RequestStanding {
  readonly mayAnswer: boolean;
  readonly isOwn: boolean;
}

/** Says who may know of a time request and act on it: the one who asked, and the organizers. */
@Injectable()
export class TimeRequestAccess {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  /** What the viewer is to each request; two statements for any number, besides her roles. */
  async standings(viewer: Viewer, requests: readonly TimeRequest[]): Promise<ReadonlyMap<string, RequestStanding>> {
    const answering = new Set<string>();
    const conferences = await this.dataSource
      .getRepository(Conference)
      .findBy({ id: In(distinct(requests, 'conferenceId')) });
    for (const conference of conferences) {
      if (await this.access.mayInConference(viewer, conference, 'answerTimeRequests')) answering.add(conference.id);
    }
    const own = await this.ownPeople(viewer, distinct(requests, 'personId'));
    return new Map(
      requests.map((request) => [
        request.id,
        { mayAnswer: answering.has(request.conferenceId), isOwn: own.has(request.personId) },
      ]),
    );
  }

  /** NOT_FOUND for who may not know of the request, FORBIDDEN for who may not do this with it. */
  async require(viewer: Viewer, id: string, permission: keyof RequestStanding): Promise<void> {
    const request = await this.dataSource.getRepository(TimeRequest).findOneBy({ id });
    const standing = request && (await this.standings(viewer, [request])).get(id);
    if (!standing || !(standing.mayAnswer || standing.isOwn)) throw notFound();
    if (!standing[permission]) throw forbidden();
  }

  private async ownPeople(viewer: Viewer, personIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (!viewer.account) return new Set();
    const people = await this.dataSource
      .getRepository(Person)
      .findBy({ id: In([...personIds]), accountId: viewer.account.accountId });
    return new Set(people.map((person) => person.id));
  }
}

/**
 * The open request, locked until the transaction ends, so that of two answers one comes first.
 * Throws TIME_REQUEST_CLOSED where it is open no more.
 */
export async function lockOpenRequest(tx: EntityManager, id: string): Promise<TimeRequest> {
  const request = await tx.findOne(TimeRequest, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!request) throw notFound();
  if (request.state !== 'open') throw new DomainError('TIME_REQUEST_CLOSED', { path: ['timeRequestId'] });
  return request;
}

function distinct(requests: readonly TimeRequest[], field: 'conferenceId' | 'personId'): string[] {
  return [...new Set(requests.map((request) => request[field]))];
}
