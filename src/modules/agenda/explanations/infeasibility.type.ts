import { Field, Int, ObjectType } from '@nestjs/graphql';
import { UnplacedReason } from '../arrange/arrange.type.js';

@ObjectType({ description: 'Something that is asked of an agenda, or that could be conceded.' })
export class AgendaDemand {
  @Field({ description: 'Stable key of its kind, such as order or open_room.' })
  kind: string;

  @Field({ description: 'In the language of the viewer.' })
  text: string;
}

@ObjectType({ description: 'A way out: what would have to be conceded.' })
export class AgendaRemedy {
  @Field(() => [AgendaDemand], { description: 'One concession, or two where the first leaves another conflict.' })
  relaxations: AgendaDemand[];

  @Field(() => Int, { description: 'Reasons that would still keep sessions out of the agenda; 0 where none is known.' })
  reasonsLeft: number;

  @Field({ description: 'An agenda that holds every session was then found.' })
  isProved: boolean;
}

@ObjectType('AgendaInfeasibility', { description: 'Why no agenda can hold every session, and what would help.' })
export class AgendaInfeasibilityType {
  @Field(() => [AgendaDemand], { description: 'The fewest demands that cannot all be met.' })
  demands: AgendaDemand[];

  @Field(() => [UnplacedReason], { description: 'What proves that; empty where nothing does.' })
  reasons: UnplacedReason[];

  @Field({ description: 'False where the search found no agenda, and nothing says that there is none.' })
  isProved: boolean;

  @Field({ description: 'False where there were more demands than could be tried.' })
  isSmallest: boolean;

  @Field(() => [AgendaRemedy], { description: 'What helps most first, then what disturbs least; at most 5.' })
  remedies: AgendaRemedy[];
}
