import type { AgendaProblem } from '../../../../../src/scheduling/index.ts';
import type { Place, Placement, PlaceVerdict, Shading, Span } from './board-types.ts';
import type { JudgeAnswer, JudgeRequest } from './judge-protocol.ts';

type Question =
  | { readonly kind: 'shade'; readonly sessionId: string; readonly within?: Span | undefined }
  | { readonly kind: 'judge'; readonly sessionId: string; readonly place: Place; readonly within?: Span | undefined }
  | { readonly kind: 'hardness'; readonly sessionIds: readonly string[] };

/** Asks the judging worker. Answers come in the order of the questions; a question about older placements is still answered. */
export class JudgeClient {
  private readonly worker = new Worker(new URL('./judge.worker.ts', import.meta.url), { type: 'module' });
  private readonly waiting = new Map<
    number,
    { readonly take: (answer: JudgeAnswer) => void; readonly fail: (error: Error) => void }
  >();
  private lastId = 0;

  constructor(problem: AgendaProblem, placements: Iterable<Placement>) {
    this.worker.addEventListener('message', ({ data }: MessageEvent<JudgeAnswer>) => this.take(data));
    this.load(problem, placements);
  }

  load(problem: AgendaProblem, placements: Iterable<Placement>): void {
    this.post({ kind: 'load', problem, placements: [...placements] });
  }

  setPlacements(placements: Iterable<Placement>): void {
    this.post({ kind: 'placements', placements: [...placements] });
  }

  /** All starts, or those `within` a stretch, which are there sooner. */
  async shade(sessionId: string, within?: Span): Promise<Shading> {
    const answer = await this.ask({ kind: 'shade', sessionId, within });
    if (answer.kind !== 'shade') throw new Error('not the answer to the question');
    return answer.shading;
  }

  /** The nearest free place is looked for `within` a stretch before it is everywhere. */
  async judge(sessionId: string, place: Place, within?: Span): Promise<PlaceVerdict> {
    const answer = await this.ask({ kind: 'judge', sessionId, place, within });
    if (answer.kind !== 'judge') throw new Error('not the answer to the question');
    return answer.verdict;
  }

  async hardness(sessionIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const answer = await this.ask({ kind: 'hardness', sessionIds });
    if (answer.kind !== 'hardness') throw new Error('not the answer to the question');
    return new Map(answer.free);
  }

  close(): void {
    this.worker.terminate();
  }

  private post(request: JudgeRequest): void {
    this.worker.postMessage(request);
  }

  private ask(question: Question): Promise<JudgeAnswer> {
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((take, fail) => {
      this.waiting.set(id, { take, fail });
      this.post({ ...question, id });
    });
  }

  private take(answer: JudgeAnswer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if (answer.kind === 'failed') waiting?.fail(new Error(answer.message));
    else waiting?.take(answer);
  }
}
