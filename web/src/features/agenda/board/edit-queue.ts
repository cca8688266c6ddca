// Edits on their way: shown at once, sent one after another, each with the newest revision known when its turn comes.
import type { PayloadError } from '../../../lib/api.ts';
import type { Placement } from './board-types.ts';
import { type DraftTruth, type Pending, shown, truthAt, withTold } from './draft-truth.ts';
import type { EditOutcome } from './edit-documents.ts';
import { changesOf, type Edit, type SendOptions } from './edits.ts';
import { type Change, changesOfAnswer } from './placement-changes.ts';

export interface EditConflict {
  /** What the edit would have made of its sessions. */
  readonly mine: readonly Change[];
  readonly theirName: string | null;
  readonly issues: readonly { readonly key: string; readonly text: string }[];
  /** Sessions that others changed. */
  readonly changedIds: readonly string[];
}

export type EditResult =
  | { readonly kind: 'taken'; readonly revision: number; readonly changes: readonly Change[] }
  /** Everything was as asked already. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly errors: readonly PayloadError[] }
  | { readonly kind: 'conflict'; readonly conflict: EditConflict }
  /** A pinned session stays where it is, by the organizer's choice. */
  | { readonly kind: 'left' }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface EditQueueOptions {
  readonly draftId: string;
  readonly send: (edit: Edit, options: SendOptions) => Promise<EditOutcome>;
  /** Whether a pinned session is to be moved all the same. */
  readonly askPinned: (edit: Edit) => Promise<boolean>;
  /** What is known or shown has changed. */
  readonly onChange: () => void;
}

export class EditQueue {
  private truth: DraftTruth;
  private pending: readonly Pending[] = [];
  private lastId = 0;
  private tail: Promise<unknown> = Promise.resolve();

  constructor(
    start: { readonly revision: number; readonly placements: ReadonlyMap<string, Placement> },
    private readonly options: EditQueueOptions,
  ) {
    this.truth = truthAt(start.revision, start.placements);
  }

  get revision(): number {
    return this.truth.revision;
  }

  /** The placements to show, edits on their way included. */
  get shown(): ReturnType<typeof shown> {
    return shown(this.truth, this.pending);
  }

  /** Takes the whole draft anew. An answer that is older than what is known is left out. */
  load(revision: number, placements: ReadonlyMap<string, Placement>): void {
    if (revision < this.truth.revision) return;
    this.truth = truthAt(revision, placements);
    this.options.onChange();
  }

  /** Takes what an event says; false where it is no news. */
  take(revision: number, changes: readonly Change[]): boolean {
    const before = this.truth;
    this.truth = withTold(before, revision, changes);
    if (this.truth === before) return false;
    this.options.onChange();
    return this.truth.placements !== before.placements;
  }

  /** Shows the edit and sends it when its turn comes. Never rejects. */
  add(edit: Edit): Promise<EditResult> {
    this.lastId += 1;
    const own = { id: this.lastId, changes: changesOf(edit, this.shown.placements) };
    this.pending = [...this.pending, own];
    this.options.onChange();
    const result = this.tail.then(() => this.carryOut(edit, own));
    this.tail = result;
    return result;
  }

  private async carryOut(edit: Edit, own: Pending): Promise<EditResult> {
    const result = await this.exchange(edit, own, false);
    this.pending = this.pending.filter(({ id }) => id !== own.id);
    this.options.onChange();
    return result;
  }

  private async exchange(edit: Edit, own: Pending, evenIfPinned: boolean): Promise<EditResult> {
    try {
      const outcome = await this.options.send(edit, this.sendOptions(edit, evenIfPinned));
      if (outcome.errors.length === 0) return this.taken(outcome);
      const conflict = outcome.errors.find((error) => 'changes' in error);
      if (conflict && 'changes' in conflict) return { kind: 'conflict', conflict: this.conflictOf(conflict, own) };
      if (evenIfPinned || !outcome.errors.some(({ code }) => code === 'PINNED'))
        return { kind: 'refused', errors: outcome.errors };
      return (await this.options.askPinned(edit)) ? this.exchange(edit, own, true) : { kind: 'left' };
    } catch (error) {
      return { kind: 'failed', error };
    }
  }

  private sendOptions(edit: Edit, evenIfPinned: boolean): SendOptions {
    const now = edit.kind === 'place' ? this.truth.placements.get(edit.sessionId) : undefined;
    const keepsLength =
      now !== undefined && edit.kind === 'place' && now.durationMinutes === edit.place.durationMinutes;
    return {
      draftId: this.options.draftId,
      expectedRevision: this.truth.revision,
      evenIfPinned,
      isPlaced: keepsLength,
    };
  }

  private taken({ change, draft }: EditOutcome): EditResult {
    if (!change) {
      this.truth = withTold(this.truth, draft?.revision ?? this.truth.revision, []);
      return { kind: 'nothing' };
    }
    const changes = changesOfAnswer(change.placements);
    this.truth = withTold(this.truth, change.revision, changes);
    return { kind: 'taken', revision: change.revision, changes };
  }

  /** Others were first: what they did is known from now on, so that a second try is against it. */
  private conflictOf({ changes, draft, issues }: ConflictError, own: Pending): EditConflict {
    const told = changes.map(({ revision, placements }) => ({ revision, changes: changesOfAnswer(placements) }));
    for (const step of told) this.truth = withTold(this.truth, step.revision, step.changes);
    this.truth = withTold(this.truth, draft.revision, []);
    const changedIds = [...new Set(told.flatMap((step) => step.changes.map(({ sessionId }) => sessionId)))];
    return { mine: own.changes, theirName: changes.at(-1)?.authorName ?? null, issues, changedIds };
  }
}

type ConflictError = Extract<EditOutcome['errors'][number], { changes: unknown }>;
