// Judges places with the same pure core as the server, away from the thread that draws.
import { PlaceJudge } from '../../../../../src/scheduling/index.ts';
import type { AgendaProblem } from '../../../../../src/scheduling/index.ts';
import type { CoreIssue, Place, Placement, PlaceVerdict, Shading, Span } from './board-types.ts';
import type { JudgeAnswer, JudgeRequest } from './judge-protocol.ts';
import { nearestFree } from './nearest-free.ts';

/** For comparing cells by one number: a medium point outweighs what soft points usually add up to. */
const MEDIUM_IN_SOFT = 1_000;

/** In the columns of the core. */
const IMPOSSIBLE = 2;

let problem: AgendaProblem | null = null;
let agenda: ReadonlyMap<string, Placement> = new Map();
let judge: PlaceJudge | null = null;
/** Of the session that was asked about last. */
const shadings: Shading[] = [];
let isWarm = false;
let preparation: ReturnType<typeof setTimeout> | undefined;

function currentJudge(): PlaceJudge {
  if (!problem) throw new Error('no problem was loaded');
  judge ??= new PlaceJudge(problem, agenda);
  return judge;
}

function takePlacements(placements: readonly Placement[]): void {
  agenda = new Map(placements.map((placement) => [placement.sessionId, placement]));
  judge = null;
  shadings.length = 0;
  // Made before it is asked for, once what waits in the line has been taken: a lift should not have to wait for it.
  clearTimeout(preparation);
  preparation = setTimeout(prepare);
}

/** Asks one question of each kind ahead: the first one takes several times as long, until its code is compiled. */
function prepare(): void {
  currentJudge();
  if (isWarm) return;
  isWarm = true;
  const [placement] = agenda.values();
  if (placement) judgePlace(placement.sessionId, placement);
}

function shade(sessionId: string, within?: Span): Shading {
  const known = shadings.find((shading) => shading.sessionId === sessionId && covers(shading, within));
  if (known) return known;
  const { roomIds, starts, kinds, medium, soft } = currentJudge().shadeEverywhere(sessionId, within);
  const costs = medium.map((change, cell) => change * MEDIUM_IN_SOFT + (soft[cell] ?? 0));
  // A session without a room has one column, with an empty id.
  const columns = roomIds.map((rooms) => rooms[0] ?? '');
  const shading = { sessionId, within: within ?? null, roomIds: columns, starts, kinds, costs };
  if (shadings[0]?.sessionId !== sessionId) shadings.length = 0;
  shadings.push(shading);
  return shading;
}

function isSame(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end && one.stepMinutes === other.stepMinutes;
}

function covers({ within }: Shading, asked: Span | undefined): boolean {
  return within === null || (asked !== undefined && isSame(within, asked));
}

function judgePlace(sessionId: string, place: Place, within?: Span): PlaceVerdict {
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
    nearestFree: nearestFree(shade(sessionId, within), place) ?? nearestFree(shade(sessionId), place),
  };
}

function toCoreIssue({ waived, ...issue }: { readonly waived: boolean } & Omit<CoreIssue, 'isWaived'>): CoreIssue {
  return { ...issue, isWaived: waived };
}

function freeCells(sessionId: string): number {
  return currentJudge()
    .shadeEverywhere(sessionId)
    .kinds.filter((kind) => kind !== IMPOSSIBLE).length;
}

function answer(request: Exclude<JudgeRequest, { kind: 'load' | 'placements' }>): JudgeAnswer {
  const { id } = request;
  try {
    if (request.kind === 'shade') return { kind: 'shade', id, shading: shade(request.sessionId, request.within) };
    if (request.kind === 'judge')
      return { kind: 'judge', id, verdict: judgePlace(request.sessionId, request.place, request.within) };
    return {
      kind: 'hardness',
      id,
      free: request.sessionIds.map((sessionId) => [sessionId, freeCells(sessionId)] as const),
    };
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
