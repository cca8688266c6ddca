import { GraphQLScalarType } from 'graphql';
import { badUserInput } from '../../../platform/graphql/request-errors.js';

function refuseInput(): never {
  throw badUserInput('A ClashModel is only ever an answer.');
}

export const ClashModelScalar = new GraphQLScalarType({
  name: 'ClashModel',
  description:
    'A JSON object with all that judging a draft takes: `revision`, `problem`, `placements`, `schedulableIds`, `usableRoomIds`, as the types of src/scheduling/model.ts. Times are minutes since 1970-01-01T00:00Z; ids are those of this API, days are dates.',
  parseValue: refuseInput,
  parseLiteral: refuseInput,
});
