// Where each session may go: the spans of the slots that hold it, and the rooms, as far as formats, pins and what is
// kept decide. What a hard rule forbids there is sorted out once the rules are compiled.
import { roomIndexes } from '../evaluation/placed-agenda.js';
import { suitsSlot, stretchesOf } from '../constraints/slots/slots-in-a-row.js';
import { elementAt } from '../integers.js';
import type { Agenda, AgendaPlacement, AgendaSession, AgendaSlot } from '../model.js';
import { dayAt, type ProblemIndex } from '../problem-index.js';
import type { Keep } from '../search/options.js';
import { ChoiceBook, type RoomChoices } from './room-choices.js';
import { NO_SPAN, SpanBook, type Spans } from './spans.js';

export interface SlotDomain {
  readonly isMovable: boolean;
  /** Length in minutes. */
  readonly minutes: number;
  readonly spans: readonly number[];
  readonly choices: readonly number[];
  /** Where it is at the start; NO_SPAN where it has no placement. */
  readonly spanNow: number;
  readonly choiceNow: number;
  /** True where a pin fixes time or rooms: rather a hard issue than no placement. */
  readonly isHalfPinned: boolean;
}

export interface SlotDomains {
  readonly spans: Spans;
  readonly choices: RoomChoices;
  readonly bySession: readonly SlotDomain[];
}

interface Books {
  readonly index: ProblemIndex;
  readonly spans: SpanBook;
  readonly choices: ChoiceBook;
  readonly slots: readonly AgendaSlot[];
}

export function slotDomains(
  index: ProblemIndex,
  agenda: Agenda,
  { scope, keep = 'nothing' }: { readonly scope: readonly string[]; readonly keep?: Keep | undefined },
): SlotDomains {
  const inScope = new Set(scope);
  const slots = [...(index.problem.slots ?? [])].sort((a, b) => a.start - b.start);
  const books = { index, slots, spans: new SpanBook(), choices: new ChoiceBook(index.rooms.length) };
  const bySession = index.sessions.map((session) =>
    domainOf(books, session, agenda.get(session.id), { isInScope: inScope.has(session.id), keep }),
  );
  return { spans: books.spans.spans(index), choices: books.choices.choices(), bySession };
}

function domainOf(
  books: Books,
  session: AgendaSession,
  placement: AgendaPlacement | undefined,
  { isInScope, keep }: { readonly isInScope: boolean; readonly keep: Keep },
): SlotDomain {
  const minutes = placement?.durationMinutes ?? session.durationMinutes;
  const keepsTime = placement !== undefined && (placement.timePinned || keep === 'times' || keep === 'placements');
  const keepsRooms = placement !== undefined && (placement.roomPinned || keep === 'rooms' || keep === 'placements');
  const spanNow = placement === undefined ? NO_SPAN : books.spans.numberOf(placement.start, placement.start + minutes);
  const choiceNow = placement === undefined ? -1 : books.choices.numberOf(roomIndexes(books.index, placement.roomIds));
  const isMovable = isInScope && !(keepsTime && keepsRooms);
  const day = dayToKeep(books.index, placement, keep);
  return {
    isMovable,
    minutes,
    spanNow,
    choiceNow,
    spans: keepsTime ? [spanNow] : isMovable ? freeSpans(books, session, minutes, day) : [],
    choices: keepsRooms ? [choiceNow] : isMovable ? freeChoices(books, session, placement) : [],
    isHalfPinned: placement !== undefined && (placement.timePinned || placement.roomPinned),
  };
}

function dayToKeep(index: ProblemIndex, placement: AgendaPlacement | undefined, keep: Keep): number | null {
  if (placement === undefined || !(placement.dayPinned === true || keep === 'days')) return null;
  return dayAt(index, placement.start);
}

/** Starts of slots from which the session is over before the slots in a row end. */
function freeSpans(books: Books, session: AgendaSession, minutes: number, day: number | null): readonly number[] {
  const suitable = books.slots.filter((slot) => suitsSlot(session, slot));
  const stretches = stretchesOf(suitable);
  const spans = suitable
    .filter(({ start }) => day === null || dayAt(books.index, start) === day)
    .filter(({ start }) => stretches.some((stretch) => stretch.start <= start && start + minutes <= stretch.end))
    .map(({ start }) => books.spans.numberOf(start, start + minutes));
  return [...new Set(spans)];
}

function freeChoices(books: Books, session: AgendaSession, placement: AgendaPlacement | undefined): readonly number[] {
  const { index, choices } = books;
  const { format } = session;
  const rooms = [...index.rooms.keys()].filter((room) => {
    const { formats } = elementAt(index.rooms, room);
    return format === null || format === undefined || !formats || formats.includes(format);
  });
  const now = roomIndexes(index, placement?.roomIds ?? []);
  const sets = choices.neighbours(rooms, session.roomCount);
  const isKept = session.roomCount > 1 && now.length === session.roomCount;
  return isKept ? [...new Set([...sets, choices.numberOf(now)])] : sets;
}
