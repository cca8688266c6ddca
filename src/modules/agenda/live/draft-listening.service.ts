import { Injectable } from '@nestjs/common';
import {
  catchError,
  concatMap,
  exhaustMap,
  from,
  ignoreElements,
  interval,
  type Observable,
  of,
  scan,
  takeUntil,
  takeWhile,
} from 'rxjs';
import type { Viewer } from '../../../platform/auth/viewer.js';
import type { ServerSentEvent } from '../../../platform/http/event-stream.js';
import { DraftReading } from '../drafts/draft-reading.service.js';
import { eventsOf, isClosed, type Known, knownAfter, knownAtStart } from './draft-events.js';
import { DraftFeeds } from './draft-feeds.js';
import type { DraftNews } from './draft-news.js';
import { LivePace } from './live-pace.js';

/** What a listener knows already. */
export interface Seen {
  /** The revision of the draft that she saw; null where she loads the draft after she connected. */
  readonly revision: number | null;
  /** She listened before and lost the connection. */
  readonly isBack: boolean;
}

interface Told {
  readonly known: Known | null;
  readonly events: readonly ServerSentEvent[];
}

/** Who listens to a draft, for as long as she may see it. */
@Injectable()
export class DraftListening {
  constructor(
    private readonly reading: DraftReading,
    private readonly feeds: DraftFeeds,
    private readonly pace: LivePace,
  ) {}

  /**
   * The events of a draft until it is closed or gone, or the viewer may not see it any more. `identify` says who she is
   * now: her roles and her sign-in may end meanwhile. Throws NOT_FOUND outside the team.
   */
  async listen(identify: () => Promise<Viewer>, draftId: string, seen: Seen): Promise<Observable<ServerSentEvent>> {
    await this.reading.draft(await identify(), draftId);
    return this.feeds.newsOf(draftId, seen.revision).pipe(
      takeWhile((news) => !isClosed(news), true),
      scan((told: Told, news) => tell(told.known ?? knownAtStart(news, seen), news), NOTHING_TOLD),
      concatMap(({ events }) => from(events)),
      takeUntil(this.lostAccess(identify, draftId)),
    );
  }

  /** Emits once the viewer may not see the draft any more, or where that cannot be found out. */
  private lostAccess(identify: () => Promise<Viewer>, draftId: string): Observable<unknown> {
    return interval(this.pace.recheckMs).pipe(
      exhaustMap(async () => this.reading.draft(await identify(), draftId)),
      ignoreElements(),
      catchError(() => of(null)),
    );
  }
}

const NOTHING_TOLD: Told = { known: null, events: [] };

function tell(known: Known, news: DraftNews): Told {
  return { known: knownAfter(news), events: eventsOf(known, news) };
}
