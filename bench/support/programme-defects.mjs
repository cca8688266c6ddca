// What must not be in what a reader gives back, whatever the file was.

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00\.000Z$/;
const KINDS = new Set(['missing', 'repaired', 'guessed', 'dropped']);
/** A week: more than any format can express. */
const MAX_MINUTES = 10_080;

/** One line a defect, empty for a sound result: a refusal with a code, or a programme that keeps its promises. */
export function defectsOf(result) {
  if (!result.ok) return wrong(/^[A-Z_]+$/.test(result.code), `refusal code ${result.code}`);
  const { programme, findings } = result;
  return [
    ...findings.flatMap(findingDefects),
    ...idDefects(programme),
    ...referenceDefects(programme),
    ...timeDefects(programme),
    ...textDefects(programme),
    ...addressDefects(programme),
  ];
}

function wrong(isRight, message) {
  return isRight ? [] : [message];
}

function findingDefects({ kind, code, where, args }) {
  return wrong(
    KINDS.has(kind) && /^[A-Z][A-Z0-9_]+$/.test(code) && typeof where === 'string' && typeof args === 'object',
    `finding ${kind} ${code}`,
  );
}

function twice(values, what) {
  const known = values.filter((value) => value !== null && value !== undefined);
  return wrong(new Set(known).size === known.length, `${what} comes twice`);
}

function idDefects({ rooms, tracks, people, sessions, days }) {
  const idsOf = (things) => things.map(({ id }) => id);
  const sessionGuids = sessions.flatMap(({ guid }) => guid ?? []);
  return [
    ...twice(idsOf(rooms), 'id of a room'),
    ...twice(idsOf(tracks), 'id of a track'),
    ...twice(idsOf(people), 'id of a person'),
    ...twice(idsOf(sessions), 'id of a session'),
    ...twice(sessionGuids, 'guid of a session'),
    ...twice(
      rooms.map(({ guid }) => guid),
      'guid of a room',
    ),
    ...twice(
      people.map(({ externalId }) => externalId),
      'id of a person in the source',
    ),
    ...twice(
      sessions.map(({ number }) => number),
      'number of a session',
    ),
    ...twice(
      days.map(({ date }) => date),
      'day',
    ),
    ...sessionGuids.flatMap((guid) => wrong(UUID.test(guid), `guid ${guid}`)),
    ...sessions.flatMap(({ number }) =>
      wrong(number === null || (Number.isInteger(number) && number > 0), `number ${number}`),
    ),
  ];
}

function referenceDefects({ rooms, tracks, people, sessions }) {
  const [roomIds, trackIds, personIds, sessionIds] = [rooms, tracks, people, sessions].map(
    (things) => new Set(things.map(({ id }) => id)),
  );
  return sessions.flatMap((session) => [
    ...wrong(session.trackId === null || trackIds.has(session.trackId), `track ${session.trackId}`),
    ...session.people.flatMap(({ personId }) => wrong(personIds.has(personId), `person ${personId}`)),
    ...(session.placement?.roomIds ?? []).flatMap((id) => wrong(roomIds.has(id), `room ${id}`)),
    ...session.after.flatMap((id) => wrong(sessionIds.has(id), `session before ${id}`)),
    ...wrong(session.repeatOf === null || sessionIds.has(session.repeatOf), `repeat of ${session.repeatOf}`),
    ...twice(
      session.people.map(({ personId }) => personId),
      'person of a session',
    ),
    ...twice(session.placement?.roomIds ?? [], 'room of a session'),
  ]);
}

function isMinutes(minutes) {
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= MAX_MINUTES;
}

function isInstant(text) {
  return INSTANT.test(text) && !Number.isNaN(Date.parse(text));
}

function timeDefects({ sessions, days, dayBoundaryMinutes, people, rooms }) {
  const windows = [...people, ...rooms].flatMap(({ available }) => available ?? []);
  return [
    ...sessions.flatMap(({ placement, durationMinutes }) => [
      ...wrong(isMinutes(durationMinutes), `takes ${durationMinutes} minutes`),
      ...wrong(
        placement === null || isMinutes(placement.durationMinutes),
        `placed for ${placement?.durationMinutes} minutes`,
      ),
      ...wrong(placement === null || isInstant(placement.startsAt), `starts at ${placement?.startsAt}`),
    ]),
    ...days.flatMap(({ date, opensAt, closesAt }) =>
      wrong(
        /^\d{4}-\d{2}-\d{2}$/.test(date) && isInstant(opensAt) && isInstant(closesAt) && opensAt < closesAt,
        `day ${date} from ${opensAt} to ${closesAt}`,
      ),
    ),
    ...windows.flatMap(({ startsAt, endsAt }) =>
      wrong(Date.parse(startsAt) < Date.parse(endsAt), `available from ${startsAt} to ${endsAt}`),
    ),
    ...wrong(dayBoundaryMinutes >= 0 && dayBoundaryMinutes <= 720, `day boundary ${dayBoundaryMinutes}`),
  ];
}

/** Lines hold no control characters, texts only line ends and tabs; neither holds halves of surrogate pairs. */
function textDefects({ title, acronym, rooms, tracks, people, sessions }) {
  const lines = [
    ...Object.values(title),
    acronym,
    ...rooms.flatMap(({ name, venue, features }) => [name, venue, ...features]),
    ...tracks.flatMap(({ names }) => Object.values(names)),
    ...people.flatMap(({ name, externalId, email }) => [name, externalId, email]),
    ...sessions.flatMap(({ title, subtitle, typeLabel, language, recordingLicense, tags, links }) =>
      [title, subtitle, typeLabel, language, recordingLicense].concat(
        tags,
        links.map(({ label }) => label),
      ),
    ),
  ];
  const texts = [
    ...sessions.flatMap(({ abstract, description }) => [abstract, description]),
    ...people.flatMap(({ biographies }) => Object.values(biographies)),
  ];
  const required = [...sessions.map((session) => session.title), ...[...rooms, ...people].map(({ name }) => name)];
  return [
    ...lines.flatMap((line) => wrong(line === null || !/[\p{Cc}\p{Cs}]/u.test(line), `line ${JSON.stringify(line)}`)),
    ...texts.flatMap((text) =>
      wrong(text === null || !/[\p{Cs}]|(?![\n\t])\p{Cc}/u.test(text), `text ${JSON.stringify(text)}`),
    ),
    ...texts.flatMap((text) =>
      wrong(text === null || !/<(script|iframe|style|object|img)\b/i.test(text), `markup ${text}`),
    ),
    ...required.flatMap((line) => wrong(line !== '', 'a title or name is empty')),
  ];
}

function addressDefects({ url, tracks, people, sessions }) {
  const addresses = [
    url,
    ...people.flatMap(({ photoUrl, links }) => [photoUrl, ...links.map((link) => link.url)]),
    ...sessions.flatMap((session) => [session.url, ...session.links.map((link) => link.url)]),
  ];
  return [
    ...addresses.flatMap((address) =>
      wrong(address === null || /^https?:\/\/[!-~]+$/.test(address), `address ${address}`),
    ),
    ...tracks.flatMap(({ color }) => wrong(color === null || /^#[0-9a-f]{6}$/.test(color), `colour ${color}`)),
  ];
}
