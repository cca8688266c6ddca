import { Field, ObjectType } from '@nestjs/graphql';
import { translateConstraint } from '../../platform/database/driver-errors.js';
import { DomainError } from '../../platform/graphql/domain-error.js';
import { UserError } from '../../platform/graphql/user-error.type.js';
import type { Session } from './session.entity.js';
import type { SessionState } from './session-kinds.js';
import { SessionStateEnum, SessionType } from './session.type.js';

@ObjectType({ implements: () => [UserError], description: 'Someone else changed the session meanwhile.' })
export class SessionRevisionConflictError extends UserError {
  @Field(() => SessionType, { description: 'The session as it is now.' })
  session: SessionType;
}

@ObjectType({ implements: () => [UserError], description: 'The order would lead round in a circle.' })
export class SessionOrderCycleError extends UserError {
  @Field(() => [SessionType], {
    description: 'The circle: each must come before the next, and the last before the first; 2 or more.',
  })
  sessions: SessionType[];
}

@ObjectType({
  implements: () => [UserError],
  description: 'The session cannot go from its state to the asked one, or not by this viewer.',
})
export class SessionStateChangeError extends UserError {
  @Field(() => SessionStateEnum)
  currentState: SessionState;

  @Field(() => [SessionStateEnum], { description: 'Where the viewer may take it from here; at most 6.' })
  allowedStates: SessionState[];
}

/** The session changed since the caller read it. */
export class SessionRevisionConflict extends DomainError {
  constructor(session: Session) {
    super('REVISION_CONFLICT', {
      path: ['expectedRevision'],
      typeName: 'SessionRevisionConflictError',
      data: { session },
    });
  }
}

/** The new order closes a circle over these sessions. */
export class SessionOrderCycle extends DomainError {
  constructor(sessions: readonly Session[]) {
    super('ORDER_CYCLE', { typeName: 'SessionOrderCycleError', args: { count: sessions.length }, data: { sessions } });
  }
}

export class SessionStateChangeRefused extends DomainError {
  constructor(currentState: SessionState, allowedStates: readonly SessionState[], path: readonly string[] = ['state']) {
    super('STATE_CHANGE_NOT_ALLOWED', {
      path,
      typeName: 'SessionStateChangeError',
      data: { currentState, allowedStates },
    });
  }
}

/** A value that cannot be used, at this place of the input. */
export function invalidValue(...path: readonly string[]): DomainError {
  return new DomainError('INVALID_VALUE', { path });
}

const FIELD_OF_CONSTRAINT = {
  session_duration_v1: 'durationMinutes',
  session_expected_audience_v1: 'expectedAudience',
  session_room_count_v1: 'roomCount',
  session_seat_limit_v1: 'seatLimit',
} as const;

for (const [constraint, field] of Object.entries(FIELD_OF_CONSTRAINT))
  translateConstraint(constraint, () => invalidValue(field));
translateConstraint('session_workshop_fields_v1', () => new DomainError('KIND_MISMATCH', { path: ['sessionId'] }));
translateConstraint('session_order_two_sessions_v1', () => invalidValue('laterSessionId'));
translateConstraint('time_request_one_open_v1', () => new DomainError('TIME_REQUEST_OPEN', { path: ['sessionId'] }));
