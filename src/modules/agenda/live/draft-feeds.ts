import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import {
  concatMap,
  defer,
  exhaustMap,
  finalize,
  from,
  type Observable,
  of,
  ReplaySubject,
  share,
  Subject,
  takeUntil,
  takeWhile,
  tap,
  timer,
} from 'rxjs';
import { DataSource } from 'typeorm';
import { type DraftNews, readNews } from './draft-news.js';
import { LivePace } from './live-pace.js';

/**
 * What happens to drafts. Reads the database, so that any process can tell of an edit in any other: one
 * statement a draft every half second, however many listen, and none where nobody does.
 */
@Injectable()
export class DraftFeeds implements OnModuleDestroy {
  private readonly feeds = new Map<string, Observable<DraftNews>>();
  private readonly ending = new Subject<void>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly pace: LivePace,
  ) {}

  /** Otherwise a listener would keep the server from stopping. */
  onModuleDestroy(): void {
    this.ending.next();
  }

  /**
   * The draft as it is, with its changes after a revision where one is given; then news at every look at it, without a
   * change left out in between. Ends where the draft is gone or the server stops.
   */
  newsOf(draftId: string, sinceRevision: number | null): Observable<DraftNews> {
    return defer(() => this.feed(draftId)).pipe(
      // The first news only says that the feed runs: what is read now lacks nothing that later ones do not bring.
      concatMap((news, index) => (index === 0 ? from(this.read(draftId, sinceRevision)) : of(news))),
      takeWhile((news) => news !== null),
      takeUntil(this.ending),
    );
  }

  private feed(draftId: string): Observable<DraftNews> {
    const running = this.feeds.get(draftId);
    if (running) return running;
    const feed = this.looks(draftId).pipe(
      finalize(() => this.feeds.delete(draftId)),
      share({ connector: () => new ReplaySubject(1) }),
    );
    this.feeds.set(draftId, feed);
    return feed;
  }

  private looks(draftId: string): Observable<DraftNews> {
    return defer(() => {
      let revision: number | null = null;
      return timer(0, this.pace.pollMs).pipe(
        exhaustMap(() => from(this.read(draftId, revision))),
        takeWhile((news) => news !== null),
        tap((news) => (revision = news.revision)),
      );
    });
  }

  private read(draftId: string, sinceRevision: number | null): Promise<DraftNews | null> {
    return readNews(this.dataSource.manager, draftId, sinceRevision);
  }
}
