import { Field, InterfaceType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { USER_ERROR_CODES, type UserErrorCode } from './user-error-code.js';

const UserErrorCodeEnum = Object.fromEntries(USER_ERROR_CODES.map((code) => [code, code]));
registerEnumType(UserErrorCodeEnum, {
  name: 'UserErrorCode',
  description: 'Stable code of a failure that the caller can act on.',
});

@InterfaceType({
  description: 'A failure that the caller can act on; types that implement it carry what is needed to recover.',
  resolveType: (value: { __typename?: string }) => value.__typename ?? 'InvalidInputError',
})
export abstract class UserError {
  @Field(() => UserErrorCodeEnum)
  code: UserErrorCode;

  @Field({ description: 'A plain sentence in the language of the viewer.' })
  message: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Where in the input the fault lies; null for the whole of it.',
  })
  path: string[] | null;
}

@ObjectType({
  implements: () => [UserError],
  description: 'A fault that needs no more than its code and place to mend.',
})
export class InvalidInputError extends UserError {}

/** What every mutation answers besides its changed objects. */
@InterfaceType({ description: 'What every mutation answers besides its changed objects.' })
export abstract class MutationPayload {
  @Field(() => [UserError], {
    description: 'Empty where the mutation succeeded; then nothing else is null by failure.',
  })
  errors?: UserError[];
}
