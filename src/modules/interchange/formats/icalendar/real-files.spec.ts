// Real programmes lie in the shared data folder beside the checkout; where it is absent there is nothing to compare.
import { sharedFile } from '../../../../../test/support/xsd.js';
import type { Programme, ReadResult } from '../../programme.js';
import { readScheduleXml } from '../schedule-xml/read.js';
import { looksLikeICalendar } from './looks-like.js';
import { readICalendar } from './read.js';

/** Milliseconds for tests that read megabytes: they take seconds alone, but the machine may be busy. */
const LONG = 180_000;

/** Counted independently in the text of the files; the times are in summer time, two hours (London one) ahead of UTC. */
const FILES = [
  {
    name: 'emf2024.schedule.ics',
    sessions: 482,
    rooms: 44,
    zone: 'Europe/London',
    title: 'EMF 2024',
    findings: {
      PRODID_MISSING: 1,
      DTSTAMP_MISSING: 1,
      TIME_ZONE_BY_NAME: 1,
      LANGUAGE_GUESSED: 1,
      DAY_ADDED: 4,
      DAY_HOURS_GUESSED: 4,
    },
    spots: { 'How I found a Roman Villa (or temple)': ['2024-05-31T16:20:00.000Z', 30, 'Stage A'] },
  },
  {
    name: 'jres_2022.ics',
    sessions: 120,
    rooms: 15,
    zone: 'Europe/Paris',
    title: 'JRES 2021/22',
    findings: {
      TIME_ZONE_BY_NAME: 1,
      LANGUAGE_GUESSED: 1,
      DAY_ADDED: 4,
      DAY_HOURS_GUESSED: 4,
      DURATION_GUESSED: 1,
    },
    spots: {
      'Accueil congressistes': ['2022-05-17T09:00:00.000Z', 90, 'Accueil Parc Chanot'],
      '40 - UCAmedia : Plateforme de création, gestion et diffusion de médias basée sur Opencast': [
        '2022-05-17T15:10:00.000Z',
        40,
        'Salle Endoume',
      ],
    },
  },
].flatMap((expected) => {
  const bytes = sharedFile('schedules', expected.name);
  return bytes === null ? [] : [{ ...expected, bytes }];
});

function accepted(result: ReadResult): Extract<ReadResult, { ok: true }> {
  if (!result.ok) throw new Error(result.code);
  return result;
}

/** Start, minutes and room of a session by its title. */
function spot({ sessions, rooms }: Programme, wanted: string): readonly unknown[] {
  const session = sessions.find(({ title }) => title === wanted);
  const room = rooms.find(({ id }) => id === session?.placement?.roomIds[0]);
  return [session?.placement?.startsAt, session?.durationMinutes, room?.name];
}

describe('real calendars', () => {
  it('are recognised', () => {
    expect(FILES.map(({ bytes }) => looksLikeICalendar(bytes.toString('utf8', 0, 65_536)))).toEqual(
      FILES.map(() => true),
    );
  });

  it('go in whole, in the zone they name, with a guid for every event', () => {
    const counted = FILES.map(({ bytes }) => {
      const { sessions, rooms, timeZone, title } = accepted(readICalendar(bytes)).programme;
      const placed = sessions.filter(({ placement, guid }) => placement !== null && guid !== null);
      return { sessions: placed.length, rooms: rooms.length, zone: timeZone, title: title['en'] };
    });

    expect(counted).toEqual(FILES.map(({ sessions, rooms, zone, title }) => ({ sessions, rooms, zone, title })));
  });

  it('report what is missing and broken in them', () => {
    const counted = FILES.map(({ bytes }) => {
      const { findings } = accepted(readICalendar(bytes));
      return Object.fromEntries(
        [...new Set(findings.map(({ code }) => code))].map((code) => [
          code,
          findings.filter((finding) => finding.code === code).length,
        ]),
      );
    });

    expect(counted).toEqual(FILES.map(({ findings }) => findings));
  });

  it('keep the times of single sessions', () => {
    const found = FILES.map(({ bytes, spots }) => {
      const { programme } = accepted(readICalendar(bytes));
      return Object.fromEntries(Object.keys(spots).map((title) => [title, spot(programme, title)]));
    });

    expect(found).toEqual(FILES.map(({ spots }) => spots));
  });

  it(
    "start when the same conference's schedule.xml says",
    () => {
      const starts = (result: ReadResult) =>
        accepted(result)
          .programme.sessions.map(({ title, placement }) => `${placement?.startsAt ?? ''} ${title}`)
          .toSorted();
      const calendar = sharedFile('schedules', 'emf2024.schedule.ics');
      const xml = sharedFile('schedules', 'emf2024.schedule.frab.xml');
      const isThere = calendar !== null && xml !== null;

      expect(isThere ? starts(readICalendar(calendar)) : []).toEqual(isThere ? starts(readScheduleXml(xml)) : []);
    },
    LONG,
  );
});
