import { SetMetadata } from '@nestjs/common';

/**
 * Who may call an operation at all. What a viewer may do with which object is decided in the service,
 * by the policy of the module.
 */
export type Audience = 'everyone' | 'signedIn' | 'administrator';

export const Everyone: Audience = 'everyone';
export const SignedIn: Audience = 'signedIn';
export const Administrator: Audience = 'administrator';

export const ALLOW_KEY = 'multaqa:allow';

/** Opens a query, mutation or route; without it the guard refuses everybody. */
export const Allow = (audience: Audience): MethodDecorator & ClassDecorator => SetMetadata(ALLOW_KEY, audience);
