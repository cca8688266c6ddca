import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { writeJsonLd, type LinkedConference, type LinkedEvent } from './write.js';

function anEvent(fields: Partial<LinkedEvent> = {}): LinkedEvent {
  return {
    id: 'urn:uuid:bbbbbbbb-0000-4000-8000-000000000001',
    title: 'Stars',
    description: null,
    isCancelled: false,
    startsAt: new Date('2027-03-28T00:30:00Z'),
    endsAt: new Date('2027-03-28T01:30:00Z'),
    previousStart: null,
    places: [],
    performers: [],
    language: null,
    url: null,
    keywords: [],
    ...fields,
  };
}

function aConference(events: readonly LinkedEvent[]): LinkedConference {
  return {
    id: 'urn:uuid:aaaaaaaa-0000-4000-8000-000000000001',
    title: 'Wise 27',
    description: null,
    url: 'https://example.org/wise',
    zone: 'Europe/Berlin',
    languages: ['en', 'tr'],
    organizer: 'Ankara Society',
    events,
  };
}

const HALL = { name: 'Hall', venue: null, address: null };
const written = (...events: readonly LinkedEvent[]) => JSON.parse(writeJsonLd(aConference(events)));

describe('writeJsonLd', () => {
  test('writes a whole conference', () => {
    const mill = { name: 'Hall', venue: 'Mill', address: 'Old Street 1' };
    const event = anEvent({
      description: 'Of light',
      places: [mill],
      performers: ['Ayşe'],
      language: 'en',
      keywords: ['sky'],
    });

    expect(written(event)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Event',
      '@id': 'urn:uuid:aaaaaaaa-0000-4000-8000-000000000001',
      name: 'Wise 27',
      url: 'https://example.org/wise',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      startDate: '2027-03-28T01:30:00+01:00',
      endDate: '2027-03-28T03:30:00+02:00',
      location: [
        {
          '@type': 'Place',
          name: 'Hall',
          containedInPlace: { '@type': 'Place', name: 'Mill', address: 'Old Street 1' },
          address: 'Old Street 1',
        },
      ],
      inLanguage: ['en', 'tr'],
      organizer: { '@type': 'Organization', name: 'Ankara Society' },
      subEvent: [
        {
          '@type': 'Event',
          '@id': 'urn:uuid:bbbbbbbb-0000-4000-8000-000000000001',
          name: 'Stars',
          description: 'Of light',
          eventStatus: 'https://schema.org/EventScheduled',
          eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
          startDate: '2027-03-28T01:30:00+01:00',
          endDate: '2027-03-28T03:30:00+02:00',
          location: [
            {
              '@type': 'Place',
              name: 'Hall',
              containedInPlace: { '@type': 'Place', name: 'Mill', address: 'Old Street 1' },
              address: 'Old Street 1',
            },
          ],
          performer: [{ '@type': 'Person', name: 'Ayşe' }],
          inLanguage: 'en',
          keywords: ['sky'],
        },
      ],
    });
  });

  test('writes a moved session with the offset that its old start had', () => {
    const moved = anEvent({
      startsAt: new Date('2027-03-29T09:00:00Z'),
      previousStart: new Date('2027-03-27T09:00:00Z'),
    });

    expect(written(moved).subEvent[0]).toMatchObject({
      eventStatus: 'https://schema.org/EventRescheduled',
      startDate: '2027-03-29T11:00:00+02:00',
      previousStartDate: '2027-03-27T10:00:00+01:00',
    });
  });

  test('keeps the start of a cancelled session, and says no more that it moved', () => {
    const off = anEvent({ isCancelled: true, previousStart: new Date('2027-03-27T09:00:00Z') });

    const [event] = written(off).subEvent;

    expect(event).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
      startDate: '2027-03-28T01:30:00+01:00',
    });
    expect(event).not.toHaveProperty('previousStartDate');
  });

  test.each([
    ['Offline', [anEvent({ places: [HALL] }), anEvent({ places: [HALL] })]],
    ['Online', [anEvent(), anEvent()]],
    ['Mixed', [anEvent({ places: [HALL] }), anEvent()]],
    ['Offline', [anEvent({ places: [HALL] }), anEvent({ isCancelled: true })]],
  ])('says how one attends: %s', (mode, events) => {
    expect(written(...events).eventAttendanceMode).toBe(`https://schema.org/${mode}EventAttendanceMode`);
  });

  test('sends readers of online sessions to their address, else to that of the conference', () => {
    const [own, shared] = written(anEvent({ url: 'https://example.org/stream' }), anEvent()).subEvent;

    expect(own.location).toEqual([{ '@type': 'VirtualLocation', url: 'https://example.org/stream' }]);
    expect(shared.location).toEqual([{ '@type': 'VirtualLocation', url: 'https://example.org/wise' }]);
    expect(written(anEvent(), anEvent()).location).toEqual([
      { '@type': 'VirtualLocation', url: 'https://example.org/wise' },
    ]);
  });

  test('says nothing that nobody told', () => {
    expect(Object.keys(written(anEvent({ places: [HALL] })).subEvent[0])).toEqual([
      '@type',
      '@id',
      'name',
      'eventStatus',
      'eventAttendanceMode',
      'startDate',
      'endDate',
      'location',
    ]);
  });

  test('can stand in a script element, whatever the texts hold', () => {
    const texts = fc.oneof(fc.string(), fc.constantFrom('</script>', '<!--', '<script', '\u2028', '\ud800'));
    fc.assert(
      fc.property(texts, texts, (title, description) => {
        const text = writeJsonLd(aConference([anEvent({ title, description })]));

        expect(text).not.toContain('<');
        expect(JSON.parse(text).subEvent).toHaveLength(1);
      }),
      { seed: 20270308, numRuns: 300 },
    );
  });
});
