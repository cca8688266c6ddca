import { InputType } from '@nestjs/graphql';
import { NewSessionInput, UpdateSessionInput } from '../sessions/session.inputs.js';

@InputType({ description: 'isExclusive is true unless said otherwise.' })
export class CreateKeynoteInput extends NewSessionInput {}

@InputType({
  description: 'What is left out stays as it is; null clears it. isExclusive null makes it exclusive again.',
})
export class UpdateKeynoteInput extends UpdateSessionInput {}
