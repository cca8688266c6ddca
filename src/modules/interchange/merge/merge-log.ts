import type { Difference, FieldWrite, KeepReason, MergeInput, MergeSubject, MergeVerdict } from './merge-plan.js';
import { type Guard, keepReason, type Outcome, type Sides } from './three-way.js';

/** What a difference is about. */
export interface Subject {
  readonly subject: MergeSubject;
  /** In the source. */
  readonly sourceId: string;
  /** See Difference.id. */
  readonly id: string;
  readonly label: string;
}

/** One value that the file and the conference do not agree on. */
export interface Finding {
  readonly field: string;
  readonly sides: Sides;
  readonly outcome: Exclude<Outcome, null>;
  readonly guard?: Guard | null;
}

/** Names a difference the same in every dry run. No field name holds a colon, so no two differences share a key. */
export function differenceKey(
  { subject, sourceId }: Pick<Subject, 'subject' | 'sourceId'>,
  field: string | null,
): string {
  return `${subject}:${sourceId}:${field ?? ''}`;
}

/** Whether the organizer asked for the file's value of this difference. */
export function isChosen(takeFromFile: MergeInput['takeFromFile'], key: string): boolean {
  return takeFromFile === 'all' || takeFromFile.has(key);
}

/** Collects what a merge would write and tell. */
export class MergeLog {
  readonly differences: Difference[] = [];
  readonly writes: FieldWrite[] = [];

  constructor(private readonly takeFromFile: MergeInput['takeFromFile']) {}

  /** Tells of a thing as a whole. */
  whole(about: Subject, verdict: MergeVerdict, reason: KeepReason | null = null): void {
    this.tell(about, { field: null, last: null, file: null, here: null, verdict, reason });
  }

  /** Tells of one value; whether the file's is taken. The caller writes it. */
  decide(about: Subject, { field, sides, outcome, guard = null }: Finding): boolean {
    const reason = keepReason(outcome, { guard, isChosen: isChosen(this.takeFromFile, differenceKey(about, field)) });
    const [last, file, here] = [sides.last?.value ?? null, sides.file ?? null, sides.here ?? null];
    this.tell(about, { field, last, file, here, verdict: reason === null ? 'take' : 'keep', reason });
    return reason === null;
  }

  write({ subject, id }: Subject, field: string, value: unknown): void {
    this.writes.push({ subject, id, field, value: value ?? null });
  }

  private tell(about: Subject, told: Omit<Difference, 'key' | 'subject' | 'id' | 'label'>): void {
    const { subject, id, label } = about;
    this.differences.push({ key: differenceKey(about, told.field), subject, id, label, ...told });
  }
}
