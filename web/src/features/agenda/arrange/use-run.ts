// A search as it goes on: what the server knows of it, and its progress live.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { announce } from '../../../lib/announce.ts';
import { listen } from '../../../lib/events.ts';
import { useSay } from '../../../lib/say.tsx';
import { type Run, runQuery } from './arrange-documents.ts';
import {
  isWorthSaying,
  NO_PROGRESS,
  type Progress,
  type ProgressEvent,
  type ProgressPoint,
  withEvent,
} from './run-progress.ts';

export interface RunView {
  /** Null until it is known. */
  readonly run: Run | null;
  readonly isOn: boolean;
  readonly progress: Progress;
  readonly error: Error | null;
}

function isOngoing(run: Run | null): boolean {
  return run?.state === 'QUEUED' || run?.state === 'RUNNING';
}

/** Follows a run until it ends; also one that was begun before the page was loaded. */
export function useRun(runId: string): RunView {
  const client = useQueryClient();
  const say = useSay();
  const { data, error } = useQuery({ ...runQuery(runId), staleTime: 0 });
  const [progress, setProgress] = useState<Progress>(NO_PROGRESS);
  const lastSaid = useRef<ProgressPoint | null>(null);
  const run = data?.arrangeRun ?? null;
  const isOn = isOngoing(run);
  useEffect(() => {
    if (!isOn) return;
    const stop = listen(`/arrange-runs/${encodeURIComponent(runId)}/events`, {
      on: {
        progress: (event: ProgressEvent) => setProgress((now) => withEvent(now, event, performance.now())),
        end: () => {
          stop();
          void client.invalidateQueries({ queryKey: runQuery(runId).queryKey });
        },
      },
    });
    return stop;
  }, [isOn, runId, client]);
  const newest = progress.points.at(-1);
  useEffect(() => {
    if (!newest || !isOn || !isWorthSaying(newest, lastSaid.current)) return;
    lastSaid.current = newest;
    announce(say('web.arrange.spoken', { placed: newest.placed, total: newest.total, seconds: newest.secondsLeft }));
  }, [newest, isOn, say]);
  return { run, isOn, progress, error };
}
