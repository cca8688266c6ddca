import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import { DataSource, In } from 'typeorm';
import { groupBy } from '../../../platform/graphql/group-by.js';
import type { LoaderCache } from '../../../platform/graphql/request-context.js';
import { ConferencesLoaders } from '../../conferences/conferences.loaders.js';
import { DraftsLoaders } from '../drafts/drafts.loaders.js';
import { ReleasesLoaders } from '../reading/releases.loaders.js';
import { ReleasedSession } from '../released-session.entity.js';
import { type PlannedRelease, plannedRelease, type PlannedSession } from './planned-release.js';
import { titlesOf } from './release-writer.js';
import { isInAudience, type LetterAudience } from './letters/letter-orders.js';
import { type ReleaseLetter, ReleaseLetters } from './letters/release-letters.service.js';

type PlannedLetter = ReleaseLetter<ReleasedSession, PlannedSession>;

/** What releases of drafts would change, and whom they would be told to. Whoever has a draft passed DraftAccess. */
@Injectable()
export class ReleasePreviews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly drafts: DraftsLoaders,
    private readonly releases: ReleasesLoaders,
    private readonly conferences: ConferencesLoaders,
    private readonly letters: ReleaseLetters,
  ) {}

  /** By draft id. A draft's row is read before its placements: a change in between is a conflict for releaseAgenda. */
  previewOf(loaders: LoaderCache): DataLoader<string, PlannedRelease | null> {
    return loaders.byKey<string, PlannedRelease>('releasePreviews', async (draftIds) => {
      const drafts = await loadedOf(this.drafts.draftById(loaders), draftIds);
      const conferenceIds = [...new Set(drafts.map(({ conferenceId }) => conferenceId))];
      const conferences = await loadedOf(this.conferences.byId(loaders), conferenceIds);
      const current = await loadedOf(this.releases.currentReleaseOf(loaders), conferenceIds);
      const studied = new Map(
        await Promise.all(draftIds.map(async (id) => [id, await this.drafts.studied(loaders).load(id)] as const)),
      );
      const placedIds = [...studied.values()].flatMap((each) => [...(each?.model.agenda.keys() ?? [])]);
      const titles = await titlesOf(this.dataSource.manager, [...new Set(placedIds)]);
      const released = groupBy(await this.sessionsOf(current.map(({ id }) => id)), ({ releaseId }) => releaseId);
      const planned = drafts.flatMap((draft) => {
        const conference = conferences.find(({ id }) => id === draft.conferenceId);
        const own = studied.get(draft.id);
        if (!conference || !own) return [];
        const currentRelease = current.find(({ conferenceId }) => conferenceId === conference.id) ?? null;
        const before = (currentRelease && released.get(currentRelease.id)) ?? [];
        return plannedRelease({ draft, conference, currentRelease, before, studied: own, titles });
      });
      return new Map(planned.map((each) => [each.draft.id, each]));
    });
  }

  /** The letters that a release would bring, by the names of whom they go to. Three statements. */
  async lettersOf(
    loaders: LoaderCache,
    { draft }: PlannedRelease,
    audience: LetterAudience,
  ): Promise<readonly PlannedLetter[]> {
    const letters = (await this.allLetters(loaders).load(draft.id)) ?? [];
    return letters.filter((letter) => isInAudience(audience, letter));
  }

  private allLetters(loaders: LoaderCache): DataLoader<string, readonly PlannedLetter[] | null> {
    return loaders.byKey<string, readonly PlannedLetter[]>('plannedLetters', async (draftIds) => {
      const planned = await loadedOf(this.previewOf(loaders), draftIds);
      const written = new Map<string, readonly PlannedLetter[]>();
      // Practically always one conference; two would be asked for by two root fields.
      for (const own of groupBy(planned, ({ conference }) => conference.id).values()) {
        const letters = await this.lettersOfConference(own);
        for (const [index, { draft }] of own.entries()) written.set(draft.id, letters[index] ?? []);
      }
      return written;
    });
  }

  private async lettersOfConference(
    planned: readonly PlannedRelease[],
  ): Promise<readonly (readonly PlannedLetter[])[]> {
    const [conference] = planned.map((each) => each.conference);
    if (!conference) return [];
    const agendas = planned.map(({ currentRelease, before, after }) => {
      return { conference, before: currentRelease && before, after };
    });
    return this.letters.lettersOfEach(this.dataSource.manager, conference, agendas);
  }

  private sessionsOf(releaseIds: readonly string[]): Promise<ReleasedSession[]> {
    return this.dataSource.getRepository(ReleasedSession).findBy({ releaseId: In([...releaseIds]) });
  }
}

async function loadedOf<T>(loader: DataLoader<string, T | null>, ids: readonly string[]): Promise<readonly T[]> {
  const rows = await Promise.all(ids.map((id) => loader.load(id)));
  return rows.filter((row) => row !== null) as T[];
}
