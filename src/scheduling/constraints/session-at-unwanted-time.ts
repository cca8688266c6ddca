// "A session is not placed at a time at which it is not wanted."
// Soft. Unit: minutes inside the time, times the penalty stated for it.
import type { ConstraintDefinition } from './definition.js';
import { timePenaltyRules } from './time-penalties.js';

export const sessionAtUnwantedTime: ConstraintDefinition = {
  key: 'session_at_unwanted_time',
  timeRules: (index) => timePenaltyRules(index, 'unwanted'),
};
