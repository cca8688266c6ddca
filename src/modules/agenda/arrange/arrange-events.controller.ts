import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { concatMap, distinctUntilChanged, from, map, takeWhile, timer } from 'rxjs';
import { Allow, SignedIn } from '../../../platform/auth/allow.js';
import { CurrentViewer } from '../../../platform/auth/current-viewer.js';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/global-id.js';
import { streamEvents, type ServerSentEvent } from '../../../platform/http/event-stream.js';
import type { ArrangeRun } from '../arrange-run.entity.js';
import { ArrangeRunsService } from './arrange-runs.service.js';

const POLL_MS = 300;

/** Progress of searches. Reads the run's row, so that any process can tell of a search in any other. */
@Controller('arrange-runs')
export class ArrangeEventsController {
  constructor(private readonly runs: ArrangeRunsService) {}

  /** Server-Sent Events: `progress` with score, placed, speed and time left, then one `end` with state and proposal too. */
  @Get(':id/events')
  @Allow(SignedIn)
  async events(@Param('id') id: string, @CurrentViewer() viewer: Viewer, @Res() response: Response): Promise<void> {
    const runId = fromGlobalId('ArrangeRun', id);
    await this.runs.run(viewer, runId);
    streamEvents(
      response,
      timer(0, POLL_MS).pipe(
        concatMap(() => from(this.runs.run(viewer, runId))),
        distinctUntilChanged((a, b) => fingerprint(a) === fingerprint(b)),
        takeWhile((run) => !hasEnded(run), true),
        map(toEvent),
      ),
    );
  }
}

function hasEnded(run: ArrangeRun): boolean {
  return run.state !== 'queued' && run.state !== 'running';
}

function fingerprint(run: ArrangeRun): string {
  return `${run.state} ${JSON.stringify(run.progress)}`;
}

function toEvent(run: ArrangeRun): ServerSentEvent {
  if (!hasEnded(run)) return { name: 'progress', data: { ...run.progress, state: run.state } };
  const proposalId = run.proposalId && toGlobalId('Draft', run.proposalId);
  return { name: 'end', data: { ...run.progress, state: run.state, proposalId } };
}
