// "Whoever goes from one venue to another between two sessions has the time to get there." Counted from the first
// room of a session that fills several. A venue may state a time to itself: the way between two of its rooms.
// Medium. Unit: minutes missing to the travel time, for each person.
import { aboutPerson, type ConstraintDefinition } from './definition.js';

export const tooLittleTravelTime: ConstraintDefinition = {
  key: 'too_little_travel_time',
  relations: ({ problem: { travel }, sessionsOfPerson }) => {
    if (travel.length === 0) return [];
    return [...sessionsOfPerson]
      .filter(([, members]) => members.length > 1)
      .map(([personId, members]) => ({ shape: 'gap', members, required: 'travel', subject: aboutPerson(personId) }));
  },
};
