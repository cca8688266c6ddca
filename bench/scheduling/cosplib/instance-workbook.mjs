// An instance of CoSPLib from its workbook of nine sheets, in the form of the JSON files.
import { basename } from 'node:path';
import { attendeeConflictsOf, chairConflictsOf, presenterConflictsOf } from './conflicts.mjs';
import { minuteOf, offsetOf, timeZonePenalty } from './time-zones.mjs';
import { sheetsOf } from './workbook.mjs';

/** In the order of the sheet `parameters`, column E. */
const WEIGHTS = [
  'tracks_sessions_penalty_weight',
  'tracks_rooms_penalty_weight',
  'sessions_rooms_penalty_weight',
  'similar_tracks_penalty_weight',
  'num_rooms_per_track_weight',
  'parallel_tracks_weight',
  'consecutive_tracks_weight',
  'submissions_timezones_penalty_weight',
  'submissions_order_weight',
  'submissions_sessions_penalty_weight',
  'submissions_rooms_penalty_weight',
  'presenters_conflicts_weight',
  'attendees_conflicts_weight',
  'chairs_conflicts_weight',
  'presenters_conflicts_timeslot_level_weight',
  'attendees_conflicts_timeslot_level_weight',
];
/** Columns of the sheet `submissions` before those of sessions and rooms. */
const OWN_COLUMNS = ['Reference', 'Track', 'Required Timeslots', 'Order', 'Time Zone', 'Presenters', 'Attendees'];

/** The instance of a workbook. Throws where a sheet or a name is missing. */
export async function instanceOfWorkbook(path) {
  return instanceOfSheets(basename(path).replace(/\.xlsx$/i, ''), await sheetsOf(path));
}

/** The same from rows of text by sheet name. */
export function instanceOfSheets(name, sheets) {
  const rows = (sheet) => (sheets.get(sheet) ?? missing(sheet)).slice(1).filter((row) => (row[0] ?? '') !== '');
  const parameters = parametersOf(sheets.get('parameters') ?? missing('parameters'));
  const sessions = rows('sessions').map(([title, slots, date, start, end]) => {
    return { name: title, slots: Number(slots), date, start, end };
  });
  const rooms = rows('rooms').map(([title]) => title);
  const tracks = rows('tracks').map(([title, chairs = '']) => ({ name: title, chairs: listOf(chairs) }));
  const trackNames = tracks.map((track) => track.name);
  const table = tableOf(sheets.get('submissions') ?? missing('submissions'), sessions, rooms);
  const submissions = table.map(({ own }) => submissionOf(own, trackNames));
  const sessionNames = sessions.map((session) => session.name);
  return {
    name,
    ...parameters.instance,
    sessions,
    rooms,
    tracks: withChairConflicts(tracks),
    submissions: withConflicts(submissions, tracks),
    subSession: table.map(({ bySession }) => bySession),
    subTimezone: table.map(({ own }) => timeZoneRow(own[4] ?? '', sessions, parameters)),
    subRoom: table.map(({ byRoom }) => byRoom),
    trackSession: matrixOf(sheets.get('tracks_sessions|penalty'), trackNames, sessionNames),
    trackRoom: matrixOf(sheets.get('tracks_rooms|penalty'), trackNames, rooms),
    trackTrack: symmetric(matrixOf(sheets.get('similar tracks'), trackNames, trackNames)),
    sessionRoom: matrixOf(sheets.get('sessions_rooms|penalty'), sessionNames, rooms),
  };
}

function missing(sheet) {
  throw new Error(`The workbook has no sheet "${sheet}".`);
}

const listOf = (text) => text.split(', ').filter((name) => name !== '');
const numberOf = (text) => Number(text ?? '') || 0;

function parametersOf(rows) {
  const value = (row) => rows[row]?.[1] ?? '';
  const weights = WEIGHTS.map((weight, k) => [weight, numberOf(rows[k + 1]?.[4])]);
  return {
    instance: {
      weights: Object.fromEntries(weights),
      smallTimezonePenalty: numberOf(value(8)),
      bigTimezonePenalty: numberOf(value(10)),
    },
    zone: offsetOf(value(1)) ?? 0,
    hours: () => ({
      suitable: { from: minuteOf(value(3)), to: minuteOf(value(4)) },
      tolerable: { from: minuteOf(value(6)), to: minuteOf(value(7)) },
      small: numberOf(value(8)),
      big: numberOf(value(10)),
    }),
  };
}

function tableOf(rows, sessions, rooms) {
  const first = OWN_COLUMNS.length;
  return rows
    .slice(1)
    .filter((row) => (row[0] ?? '') !== '')
    .map((row) => ({
      own: row.slice(0, first),
      bySession: sessions.map((_, k) => numberOf(row[first + k])),
      byRoom: rooms.map((_, k) => numberOf(row[first + sessions.length + k])),
    }));
}

function submissionOf([name, track, slots, order, , presenters = '', attendees = ''], trackNames) {
  const number = trackNames.indexOf(track);
  if (number < 0) throw new Error(`Submission ${name} names the track "${track}", which the workbook does not list.`);
  const people = { presenters: listOf(presenters), attendees: listOf(attendees) };
  return { name, track: number, slots: Number(slots), order: numberOf(order), ...people };
}

/** The instance's weight decides whether the zones count; where it does not state hours they cannot. */
function timeZoneRow(zone, sessions, { instance, zone: localZone, hours }) {
  const offset = offsetOf(zone);
  if (instance.weights.submissions_timezones_penalty_weight === 0 || offset === null) return sessions.map(() => 0);
  return sessions.map(({ start, end }) =>
    timeZonePenalty({ start: minuteOf(start), end: minuteOf(end) }, offset - localZone, hours()),
  );
}

function withConflicts(submissions, tracks) {
  const presenterConflicts = presenterConflictsOf(submissions, tracks);
  const attendeeConflicts = attendeeConflictsOf(submissions, tracks);
  return submissions.map((submission, k) => {
    return { ...submission, presenterConflicts: presenterConflicts[k], attendeeConflicts: attendeeConflicts[k] };
  });
}

function withChairConflicts(tracks) {
  const chairConflicts = chairConflictsOf(tracks);
  return tracks.map((track, k) => ({ ...track, chairConflicts: chairConflicts[k] }));
}

/** Cells by the names of rows and columns; 0 where a name is not listed. */
function matrixOf(rows = [], rowNames, columnNames) {
  const header = rows[0] ?? [];
  const columns = columnNames.map((name) => header.indexOf(name, 1));
  const byName = new Map(rows.slice(1).map((row) => [row[0], row]));
  return rowNames.map((name) => columns.map((column) => (column < 0 ? 0 : numberOf(byName.get(name)?.[column]))));
}

/** The loader of the library lets either triangle win; where only one is filled, that one counts. */
function symmetric(matrix) {
  return matrix.map((row, i) => row.map((value, j) => (i === j ? 0 : Math.max(value, matrix[j][i]))));
}
