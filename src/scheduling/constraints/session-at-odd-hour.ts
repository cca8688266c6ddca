// "A session does not take place at an hour that is odd where its speakers are."
// Soft. Unit: minutes inside the hours, times the penalty stated for them.
import type { ConstraintDefinition } from './definition.js';
import { timePenaltyRules } from './time-penalties.js';

export const sessionAtOddHour: ConstraintDefinition = {
  key: 'session_at_odd_hour',
  timeRules: (index) => timePenaltyRules(index, 'time_zone'),
};
