import { aPerson, aProgramme, aRoom, aSession } from '../../../../../test/fixtures/schedules/programmes.js';
import { writeGridSmart } from './write.js';

const HALL = aRoom({ guid: 'bbbbbbbb-0000-4000-8000-000000000001' });

const PROGRAMME = aProgramme({
  rooms: [HALL, aRoom({ id: 'lab', name: 'Lab' })],
  people: [aPerson({ externalId: '6b1f0c2e-8a44-4c5f-9d7e-1f2a3b4c5d6e' })],
  sessions: [
    aSession({
      description: 'How prosthetics learn to feel.',
      tags: ['Touch'],
      people: [{ personId: 'noor', role: 'speaker' }],
      links: [{ label: 'Live', url: 'https://live.example.org/1' }],
      placement: { startsAt: '2027-03-27T09:00:00.000Z', durationMinutes: 45, roomIds: ['hall'] },
    }),
  ],
});

interface View {
  readonly rooms: readonly { readonly id: number; readonly name: string; readonly sessions: readonly object[] }[];
  readonly timeSlots: readonly { readonly slotStart: string; readonly rooms: readonly object[] }[];
}

function written(programme: Parameters<typeof writeGridSmart>[0]): readonly View[] {
  return JSON.parse(writeGridSmart(programme)) as readonly View[];
}

describe('writeGridSmart', () => {
  it('writes days, rooms, sessions and time slots as apps for Sessionize read them', () => {
    const [day, ...others] = written(PROGRAMME);
    const hall = day?.rooms[0]?.id;
    const session = {
      id: 'aaaaaaaa-0000-4000-8000-000000000001',
      title: 'Hands that see',
      description: 'How prosthetics learn to feel.',
      startsAt: '2027-03-27T10:00:00',
      endsAt: '2027-03-27T10:45:00',
      isServiceSession: false,
      isPlenumSession: false,
      speakers: [{ id: '6b1f0c2e-8a44-4c5f-9d7e-1f2a3b4c5d6e', name: 'Noor Haddad' }],
      categories: [
        { id: expect.any(Number), name: 'Language', categoryItems: [{ id: expect.any(Number), name: 'en' }], sort: 2 },
        {
          id: expect.any(Number),
          name: 'Session format',
          categoryItems: [{ id: expect.any(Number), name: 'talk' }],
          sort: 3,
        },
        { id: expect.any(Number), name: 'Tags', categoryItems: [{ id: expect.any(Number), name: 'Touch' }], sort: 4 },
      ],
      roomId: hall,
      room: 'Hall',
      liveUrl: 'https://live.example.org/1',
      recordingUrl: null,
      status: 'Accepted',
      isInformed: true,
      isConfirmed: true,
    };

    expect(others).toEqual([]);
    expect(day).toEqual({
      date: '2027-03-27T00:00:00',
      isDefault: true,
      rooms: [
        { id: expect.any(Number), name: 'Hall', sessions: [session], hasOnlyPlenumSessions: false },
        { id: expect.any(Number), name: 'Lab', sessions: [], hasOnlyPlenumSessions: false },
      ],
      timeSlots: [{ slotStart: '10:00:00', rooms: [{ id: hall, name: 'Hall', session, index: 0 }] }],
    });
  });

  it('writes ids that stay the same when other rooms, sessions and tags come', () => {
    const grown = aProgramme({
      ...PROGRAMME,
      rooms: [aRoom({ id: 'new', name: 'New' }), ...PROGRAMME.rooms],
      sessions: [
        aSession({
          id: 'new',
          guid: 'aaaaaaaa-0000-4000-8000-000000000009',
          number: 9,
          tags: ['New'],
          placement: { startsAt: '2027-03-27T07:00:00.000Z', durationMinutes: 30, roomIds: ['new'] },
        }),
        ...PROGRAMME.sessions,
      ],
    });
    const hallOf = (programme: typeof PROGRAMME) => written(programme)[0]?.rooms.find(({ name }) => name === 'Hall');

    expect(hallOf(grown)).toEqual(hallOf(PROGRAMME));
  });

  it('lists time slots by their instant, past midnight on the conference day, and rooms of one slot in order', () => {
    const at = (id: number, startsAt: string, roomId: string) =>
      aSession({
        id: String(id),
        guid: `aaaaaaaa-0000-4000-8000-00000000000${id}`,
        number: id,
        placement: { startsAt, durationMinutes: 30, roomIds: [roomId] },
      });
    const [day] = written({
      ...PROGRAMME,
      sessions: [
        at(1, '2027-03-26T23:30:00.000Z', 'lab'),
        at(2, '2027-03-26T21:00:00.000Z', 'lab'),
        at(3, '2027-03-26T21:00:00.000Z', 'hall'),
      ],
    });

    expect(day?.timeSlots.map(({ slotStart, rooms }) => [slotStart, rooms])).toEqual([
      ['22:00:00', [expect.objectContaining({ name: 'Hall' }), expect.objectContaining({ name: 'Lab' })]],
      ['00:30:00', [expect.objectContaining({ name: 'Lab' })]],
    ]);
  });

  it('throws for a time that is no instant', () => {
    const broken = { startsAt: '2027-03-27T09:00', durationMinutes: 45, roomIds: [] };

    expect(() => writeGridSmart(aProgramme({ sessions: [aSession({ placement: broken })] }))).toThrow(RangeError);
  });
});
