import { ObjectType } from '@nestjs/graphql';
import { Node } from '../../platform/graphql/node.type.js';
import { SessionType } from './session.type.js';

// The kinds that add no field of their own; keynotes and workshops have their modules.

@ObjectType('Talk', { implements: () => [SessionType, Node], description: 'One or more speakers present something.' })
export class TalkType extends SessionType {}

@ObjectType('Panel', {
  implements: () => [SessionType, Node],
  description: 'Several people discuss, usually with a moderator.',
})
export class PanelType extends SessionType {}

@ObjectType('NetworkingBlock', {
  implements: () => [SessionType, Node],
  description: 'A time set aside for meeting each other.',
})
export class NetworkingBlockType extends SessionType {}

@ObjectType('Break', { implements: () => [SessionType, Node], description: 'A pause, a meal, a prayer time.' })
export class BreakType extends SessionType {}

@ObjectType('Ceremony', { implements: () => [SessionType, Node], description: 'An opening, a closing, an award.' })
export class CeremonyType extends SessionType {}
