import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { toGlobalId } from '../../../platform/graphql/global-id.js';
import type { LoaderCache } from '../../../platform/graphql/request-context.js';
import type { Locale } from '../../../platform/i18n/catalogue.js';
import type { Reason } from '../../../scheduling/index.js';
import { Draft } from '../draft.entity.js';
import type { ArrangeResultType } from './arrange.type.js';
import { NameLookUps } from './name-look-ups.js';
import type { ArrangeOutcome } from './portfolio-job.js';
import { idsInReasons, reasonText } from './unplaced-reasons.js';

type Unplaced = Pick<ArrangeOutcome, 'unplaced' | 'infeasible'>;
type UnplacedInWords = Pick<ArrangeResultType, 'unplaced' | 'infeasible'>;

@Injectable()
export class ArrangeLoaders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly names: NameLookUps,
  ) {}

  /** Drafts by id; the caller has shown the run, whose conference is theirs. */
  proposals(loaders: LoaderCache) {
    return loaders.byKey<string, Draft>('arrangeProposals', async (ids) => {
      const drafts = await this.dataSource.getRepository(Draft).findBy({ id: In([...ids]) });
      return new Map(drafts.map((draft) => [draft.id, draft]));
    });
  }

  /** Says why sessions of a draft were not placed. */
  async inWords(outcome: Unplaced, draftId: string, locale: Locale): Promise<UnplacedInWords> {
    const { unplaced, infeasible } = outcome;
    const ids = idsInReasons([...infeasible, ...unplaced.flatMap((each) => each.reasons)]);
    const sessionIds = [...ids.sessionIds, ...unplaced.map((each) => each.sessionId)];
    const names = await this.names.namesFor(draftId, { ...ids, sessionIds }, locale);
    const inWords = (reason: Reason) => ({ kind: reason.kind, text: reasonText(locale, reason, names) });
    return {
      infeasible: distinct(infeasible.map(inWords)),
      unplaced: unplaced.map(({ sessionId, reasons }) => ({
        sessionId: toGlobalId('Session', sessionId),
        title: names.session(sessionId),
        reasons: reasons.map(inWords),
      })),
    };
  }
}

/** A reason about one session does not name it: of many sessions with the same reason it is said once. */
function distinct<T extends { readonly text: string }>(reasons: readonly T[]): T[] {
  return [...new Map(reasons.map((reason) => [reason.text, reason])).values()];
}
