// "Whoever may come finds a seat": the audience is forecast as several numbers, each as likely as the others.
// Soft. Unit: of all who may come by all the numbers the share without a seat, times the length of the session, rounded
// up to minutes: 60 or 120 expected in 90 seats for an hour is 10 minutes.
import type { ConstraintDefinition } from './definition.js';
import { onlyRoomId, seatsOf } from './seats.js';

export const audienceOverflowExpected: ConstraintDefinition = {
  key: 'audience_overflow_expected',
  judgesRoomsTogether: true,
  roomBreaches: ({ audienceForecast = [] }, rooms, minutes) => {
    const seats = seatsOf(rooms);
    if (seats === null) return [];
    const everybody = sumOf(audienceForecast);
    const standing = sumOf(audienceForecast.map((audience) => Math.max(0, audience - seats)));
    if (standing === 0) return [];
    const subject = { roomId: onlyRoomId(rooms), personId: null, args: { seats } };
    return [{ minutes: Math.ceil((minutes * standing) / everybody), subject }];
  },
};

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
