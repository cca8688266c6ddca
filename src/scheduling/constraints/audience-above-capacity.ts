// "A session gets enough seats for the audience we expect." An unknown audience or an unknown capacity breaks nothing;
// an audience that is forecast as several numbers is another rule's.
// Medium. Unit: the share of the audience without a seat, times the length of the session, rounded up to minutes:
// 120 expected in 80 seats for an hour is 20 minutes.
import type { ConstraintDefinition } from './definition.js';
import { onlyRoomId, seatsOf } from './seats.js';

export const audienceAboveCapacity: ConstraintDefinition = {
  key: 'audience_above_capacity',
  judgesRoomsTogether: true,
  roomBreaches: ({ expectedAudience: audience, audienceForecast }, rooms, minutes) => {
    const isForecast = audienceForecast !== undefined && audienceForecast.length > 0;
    const seats = seatsOf(rooms);
    if (isForecast || audience === null || seats === null || audience <= seats) return [];
    const subject = { roomId: onlyRoomId(rooms), personId: null, args: { audience, seats } };
    return [{ minutes: Math.ceil((minutes * (audience - seats)) / audience), subject }];
  },
};
