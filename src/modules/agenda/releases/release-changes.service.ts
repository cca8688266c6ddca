import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import { DataSource, In } from 'typeorm';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { groupBy } from '../../../platform/graphql/group-by.js';
import { badUserInput, notFound } from '../../../platform/graphql/request-errors.js';
import type { LoaderCache } from '../../../platform/graphql/request-context.js';
import { Access } from '../../organisations/access.js';
import { Release } from '../release.entity.js';
import { ReleasedSession } from '../released-session.entity.js';
import type { ComparedReleases } from './release-changes.type.js';
import { compareAgendas } from './release-diff.js';

/** Says what releases changed. */
@Injectable()
export class ReleaseChanges {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  /** Both must be of one conference that the viewer may see; the earlier one need not have the lower number. */
  async compareReleases(viewer: Viewer, fromId: string, toId: string): Promise<ComparedReleases> {
    const from = await this.visibleRelease(viewer, fromId);
    const to = await this.visibleRelease(viewer, toId);
    if (from.conferenceId !== to.conferenceId) throw badUserInput('The two releases are not of one conference.');
    const sessions = await this.sessionsOf([from.id, to.id]);
    return compared(from, to, sessions);
  }

  /** What releases changed against the ones before them: three statements for any number of releases. */
  changesOf(loaders: LoaderCache): DataLoader<string, ComparedReleases | null> {
    return loaders.byKey<string, ComparedReleases>('releaseChanges', async (ids) => {
      const releases = await this.dataSource.getRepository(Release).findBy({ id: In([...ids]) });
      const previous = await this.previousOf(releases);
      const sessions = await this.sessionsOf([...releases, ...previous.values()].map((release) => release.id));
      return new Map(
        releases.map((release) => [release.id, compared(previous.get(release.id) ?? null, release, sessions)]),
      );
    });
  }

  private async visibleRelease(viewer: Viewer, id: string): Promise<Release> {
    const release = await this.dataSource.getRepository(Release).findOneBy({ id });
    if (!release) throw notFound();
    await this.access.requireInConference(viewer, release.conferenceId, 'seeConference');
    return release;
  }

  /** The releases before these, by the ids of these; a first release has none. */
  private async previousOf(releases: readonly Release[]): Promise<ReadonlyMap<string, Release>> {
    const candidates = await this.dataSource.getRepository(Release).find({
      where: releases.map(({ conferenceId, number }) => ({ conferenceId, number: number - 1 })),
    });
    const byNumber = new Map(candidates.map((release) => [`${release.conferenceId} ${release.number}`, release]));
    return new Map(
      releases.flatMap((release) => {
        const before = byNumber.get(`${release.conferenceId} ${release.number - 1}`);
        return before ? [[release.id, before] as const] : [];
      }),
    );
  }

  private async sessionsOf(releaseIds: readonly string[]): Promise<ReadonlyMap<string, ReleasedSession[]>> {
    const sessions = await this.dataSource
      .getRepository(ReleasedSession)
      .findBy({ releaseId: In([...new Set(releaseIds)]) });
    return groupBy(sessions, (session) => session.releaseId);
  }
}

function compared(
  from: Release | null,
  to: Release,
  sessions: ReadonlyMap<string, ReleasedSession[]>,
): ComparedReleases {
  const before = from ? (sessions.get(from.id) ?? []) : [];
  return { from, to, ...compareAgendas(before, sessions.get(to.id) ?? []) };
}
