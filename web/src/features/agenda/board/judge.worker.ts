// Judges places with the same pure core as the server, away from the thread that draws.
import { PlaceJudge, type Verdict } from '../../../../../src/scheduling/index.ts';
import type { AgendaProblem } from '../../../../../src/scheduling/index.ts';
import type { CoreIssue, Place, Placement, PlaceVerdict, Shading } from './board-types.ts';
import type { JudgeAnswer, JudgeRequest } from './judge-protocol.ts';
import { nearestFree } from './nearest-free.ts';

const KIND_CODES = { free: 0, costs: 1, impossible: 2 } as const;

let problem: AgendaProblem | null = null;
let agenda: ReadonlyMap<string, Placement> = new Map();
let judge: PlaceJudge | null = null;
let lastShading: Shading | null = null;

function currentJudge(): PlaceJudge {
  if (!problem) throw new Error('no problem was loaded');
  judge ??= new PlaceJudge(problem, agenda);
  return judge;
}

function takePlacements(placements: readonly Placement[]): void {
  agenda = new Map(placements.map((placement) => [placement.sessionId, placement]));
  judge = null;
  lastShading = null;
}

function shade(sessionId: string): Shading {
  if (lastShading?.sessionId === sessionId) return lastShading;
  const startedAt = performance.now();
  const verdicts = currentJudge().judgeEverywhere(sessionId);
  const roomIds = roomsOfFirstTime(verdicts);
  const times = roomIds.length === 0 ? 0 : verdicts.length / roomIds.length;
  const starts = new Int32Array(times);
  const kinds = new Uint8Array(verdicts.length);
  const costs = new Float64Array(verdicts.length);
  verdicts.forEach((verdict, index) => {
    starts[Math.floor(index / roomIds.length)] = verdict.start;
    kinds[index] = KIND_CODES[verdict.verdict];
    costs[index] = verdict.change.medium * 1_000 + verdict.change.soft;
  });
  lastShading = { sessionId, roomIds, starts, kinds, costs, tookMs: performance.now() - startedAt };
  return lastShading;
}

/** The room that each column stands for; a session without a room has one column with an empty id. */
function roomsOfFirstTime(verdicts: readonly Verdict[]): readonly string[] {
  const first = verdicts[0]?.start;
  const row = verdicts.findIndex((verdict) => verdict.start !== first);
  return (row === -1 ? verdicts : verdicts.slice(0, row)).map((verdict) => verdict.roomIds[0] ?? '');
}

function judgePlace(sessionId: string, place: Place): PlaceVerdict {
  const verdict = currentJudge().judge(sessionId, place);
  const change = currentJudge().explain(sessionId, place);
  return {
    ...place,
    verdict: verdict.verdict,
    change: verdict.change,
    isPresent: verdict.isPresent,
    isWithinHours: verdict.isWithinHours,
    appearing: change.appeared.map(toCoreIssue),
    vanishing: change.vanished.map(toCoreIssue),
    nearestFree: nearestFree(shade(sessionId), place),
  };
}

function toCoreIssue({ waived, ...issue }: { readonly waived: boolean } & Omit<CoreIssue, 'isWaived'>): CoreIssue {
  return { ...issue, isWaived: waived };
}

function freeCells(sessionId: string): number {
  return currentJudge().judgeEverywhere(sessionId).filter(({ verdict }) => verdict !== 'impossible').length;
}

function answer(request: Exclude<JudgeRequest, { kind: 'load' | 'placements' }>): JudgeAnswer {
  const { id } = request;
  try {
    if (request.kind === 'shade') return { kind: 'shade', id, shading: shade(request.sessionId) };
    if (request.kind === 'judge') return { kind: 'judge', id, verdict: judgePlace(request.sessionId, request.place) };
    return { kind: 'hardness', id, free: request.sessionIds.map((sessionId) => [sessionId, freeCells(sessionId)] as const) };
  } catch (error) {
    return { kind: 'failed', id, message: error instanceof Error ? error.message : String(error) };
  }
}

addEventListener('message', ({ data }: MessageEvent<JudgeRequest>) => {
  if (data.kind === 'load') {
    problem = data.problem;
    takePlacements(data.placements);
  } else if (data.kind === 'placements') takePlacements(data.placements);
  else postMessage(answer(data));
});
