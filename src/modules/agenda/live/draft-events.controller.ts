import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Allow, SignedIn } from '../../../platform/auth/allow.js';
import { VIEWER_SOURCE, type ViewerSource } from '../../../platform/auth/auth.guard.js';
import { fromGlobalId } from '../../../platform/graphql/global-id.js';
import { badUserInput } from '../../../platform/graphql/request-errors.js';
import { streamEvents } from '../../../platform/http/event-stream.js';
import { DraftListening, type Seen } from './draft-listening.service.js';

/** What others do to a draft, while they do it. */
@Controller('drafts')
export class DraftEventsController {
  constructor(
    private readonly listening: DraftListening,
    @Inject(VIEWER_SOURCE) private readonly viewers: ViewerSource,
  ) {}

  /**
   * Server-Sent Events, see docs/live-drafts.md. Whoever comes back says what she saw last by Last-Event-ID, as browsers do,
   * or by `since`; without either she is told what happens from now on.
   */
  @Get(':id/events')
  @Allow(SignedIn)
  async events(
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
    @Query('since') since?: string,
  ): Promise<void> {
    const draftId = fromGlobalId('Draft', id);
    const identify = () => this.viewers.viewerOf(request);
    streamEvents(response, await this.listening.listen(identify, draftId, seenBy(request, since)));
  }
}

function seenBy(request: Request, since: unknown): Seen {
  const lastEventId = request.headers['last-event-id'];
  return { revision: revisionIn(lastEventId ?? since), isBack: lastEventId !== undefined };
}

/** Null where none is given. */
function revisionIn(text: unknown): number | null {
  if (text === undefined || text === '') return null;
  if (typeof text !== 'string' || !/^\d{1,9}$/.test(text)) throw badUserInput('A revision is a whole number from 0.');
  return Number(text);
}
