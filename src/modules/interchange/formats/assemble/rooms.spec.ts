import { FindingLog } from '../findings.js';
import { PLAIN_ROOM } from './loose-programme.js';
import { joinRooms } from './rooms.js';

const GUID = '11111111-1111-4111-8111-111111111111';

describe('joinRooms', () => {
  it('leaves a guid that comes twice to the first room, and says so', () => {
    const log = new FindingLog();
    const rooms = ['Hall', 'Annex'].map((name) => ({ ...PLAIN_ROOM, key: name, name, guid: GUID }));

    const joined = joinRooms({ rooms, events: [], venue: null }, log);

    expect(joined.rooms.map(({ id, name, guid }) => [id, name, guid])).toEqual([
      ['r1', 'Hall', GUID],
      ['r2', 'Annex', null],
    ]);
    expect(log.list()).toEqual([
      { kind: 'repaired', code: 'ROOM_GUID_TWICE', where: 'rooms', args: { guid: GUID, name: 'Annex' } },
    ]);
  });
});
