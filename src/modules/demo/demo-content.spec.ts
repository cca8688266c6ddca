import { demoProgramme } from './demo-programme.js';

const PROGRAMME = demoProgramme({ seed: 7, firstDay: '2027-03-04' });

describe('content of the demo conference', () => {
  it('has every kind of session, 124 together', () => {
    const counts = Object.fromEntries(
      ['keynote', 'ceremony', 'panel', 'talk', 'workshop', 'networking', 'break'].map((kind) => [
        kind,
        PROGRAMME.sessions.filter((session) => session.kind === kind).length,
      ]),
    );

    expect(counts).toEqual({ keynote: 5, ceremony: 3, panel: 13, talk: 51, workshop: 31, networking: 11, break: 10 });
    expect(PROGRAMME.sessions.length).toBe(124);
  });

  it('has ids, guids and addresses that are unique', () => {
    const ids = [...PROGRAMME.sessions, ...PROGRAMME.people, ...PROGRAMME.rooms].map(({ id }) => id);
    const guids = [...PROGRAMME.sessions, ...PROGRAMME.rooms].map(({ guid }) => guid);
    const emails = PROGRAMME.people.map(({ email }) => email);

    expect([new Set(ids).size, new Set(guids).size, new Set(emails).size]).toEqual([
      ids.length,
      guids.length,
      emails.length,
    ]);
  });

  it('refers only to people, tracks, rooms and sessions that exist', () => {
    const known = new Set(
      [...PROGRAMME.sessions, ...PROGRAMME.people, ...PROGRAMME.rooms, ...PROGRAMME.tracks].map(({ id }) => id),
    );
    const references = PROGRAMME.sessions.flatMap((session) => [
      ...session.people.map(({ personId }) => personId),
      ...(session.trackId === null ? [] : [session.trackId]),
      ...(session.placement?.roomIds ?? []),
      ...session.after,
      ...(session.repeatOf === null ? [] : [session.repeatOf]),
    ]);

    expect(references.filter((id) => !known.has(id))).toEqual([]);
  });

  it('gives each of its 90 people a part and a biography, most of them in two languages', () => {
    const named = new Set(PROGRAMME.sessions.flatMap((session) => session.people.map(({ personId }) => personId)));
    const languages = PROGRAMME.people.map(({ biographies }) => Object.keys(biographies).length);

    expect(PROGRAMME.people.filter(({ id }) => !named.has(id)).map(({ id }) => id)).toEqual([]);
    expect({
      people: languages.length,
      without: languages.filter((count) => count === 0).length,
      mostInTwo: languages.filter((count) => count >= 2).length > 60,
    }).toEqual({ people: 90, without: 0, mostInTwo: true });
  });

  it('lets a third of the people say when they can be there, and the one who cannot come on day 3', () => {
    expect(PROGRAMME.people.filter(({ available }) => available !== null).length).toBe(31);
  });

  it('translates keynotes, ceremonies and panels into the two other languages', () => {
    const incomplete = PROGRAMME.sessions
      .filter(({ kind }) => ['keynote', 'ceremony', 'panel'].includes(kind))
      .filter(({ language, translations }) =>
        PROGRAMME.locales
          .filter((locale) => locale !== language)
          .some((locale) => !translations[locale]?.title || !translations[locale].abstract),
      );

    expect(incomplete.map(({ id }) => id)).toEqual([]);
  });

  it('gives every talk a title of its own and an abstract of some length', () => {
    const talks = PROGRAMME.sessions.filter(({ kind, repeatOf }) => kind !== 'break' && repeatOf === null);

    expect(new Set(talks.map(({ title }) => title)).size).toBe(talks.length);
    expect(talks.filter(({ abstract }) => (abstract ?? '').length < 70).map(({ id }) => id)).toEqual([]);
  });

  it('gives each workshop seats, a level and prerequisites, and seats to nothing else', () => {
    const isComplete = PROGRAMME.sessions.map(({ kind, seatLimit, level, prerequisites }) =>
      kind === 'workshop'
        ? seatLimit !== null && level !== null && prerequisites !== null
        : seatLimit === null && prerequisites === null,
    );

    expect(isComplete).toEqual(PROGRAMME.sessions.map(() => true));
  });

  it('uses no address outside the example domains', () => {
    const hosts = JSON.stringify(PROGRAMME).match(/(?<=@|:\/\/)[\w.-]+/g) ?? [];

    expect(new Set(hosts)).toEqual(new Set(['example.org']));
  });
});
