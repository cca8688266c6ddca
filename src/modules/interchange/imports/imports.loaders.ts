import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import { DataSource, In } from 'typeorm';
import type { LoaderCache } from '../../../platform/graphql/request-context.js';
import { Draft } from '../../agenda/draft.entity.js';
import { ImportSource } from './import-source.entity.js';

/** Batch loaders behind imports. They ask for no permission: whoever has an import passed its door. */
@Injectable()
export class ImportsLoaders {
  constructor(private readonly dataSource: DataSource) {}

  sources(loaders: LoaderCache): DataLoader<string, ImportSource | null> {
    return loaders.byKey<string, ImportSource>('importSources', async (ids) => {
      const sources = await this.dataSource.getRepository(ImportSource).findBy({ id: In([...ids]) });
      return new Map(sources.map((source) => [source.id, source]));
    });
  }

  drafts(loaders: LoaderCache): DataLoader<string, Draft | null> {
    return loaders.byKey<string, Draft>('importDrafts', async (ids) => {
      const drafts = await this.dataSource.getRepository(Draft).findBy({ id: In([...ids]) });
      return new Map(drafts.map((draft) => [draft.id, draft]));
    });
  }
}
