// A room as fields of a form, and back.
import { instantAt, wallClockAt } from '../../lib/wall-clock.ts';
import type { SetUpRoom } from './rooms.ts';

export const STEP_FREE_CHOICES = ['venue', 'yes', 'no'] as const;
export type StepFree = (typeof STEP_FREE_CHOICES)[number];

/** Values of `datetime-local` fields, in the zone of the conference. */
export interface WindowForm {
  readonly key: number;
  readonly start: string;
  readonly end: string;
}

export interface RoomForm {
  readonly name: string;
  readonly capacity: string;
  readonly venueId: string;
  readonly stepFree: StepFree;
  readonly lanes: string;
  readonly features: readonly string[];
  /** Null: it can always be used. */
  readonly windows: readonly WindowForm[] | null;
}

export function formOfRoom(room: SetUpRoom | null, timeZone: string): RoomForm {
  const local = (instant: string): string => {
    const { date, time } = wallClockAt(timeZone, instant);
    return `${date}T${time}`;
  };
  return {
    name: room?.name ?? '',
    capacity: room?.capacity ? String(room.capacity) : '',
    venueId: room?.venue?.id ?? '',
    stepFree: room?.isStepFree === true ? 'yes' : room?.isStepFree === false ? 'no' : 'venue',
    lanes: String(room?.lanes ?? 1),
    features: room?.features ?? [],
    windows:
      room?.availability?.map(({ startsAt, endsAt }, key) => ({ key, start: local(startsAt), end: local(endsAt) })) ??
      null,
  };
}

export function inputOfRoom(form: RoomForm, timeZone: string) {
  const instant = (local: string): string => {
    const [date = '', time = ''] = local.split('T');
    return instantAt(timeZone, { date, time });
  };
  const windows = form.windows
    ?.filter(({ start, end }) => start && end)
    .map(({ start, end }) => ({ startsAt: instant(start), endsAt: instant(end) }));
  return {
    name: form.name.trim(),
    capacity: form.capacity === '' ? null : Number(form.capacity),
    venueId: form.venueId || null,
    isStepFree: { yes: true, no: false, venue: null }[form.stepFree],
    lanes: Number(form.lanes) || 1,
    features: [...form.features],
    availability: windows && windows.length > 0 ? windows : null,
  };
}
