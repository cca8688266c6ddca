import { Module } from '@nestjs/common';
import { PeopleModule } from '../../people/people.module.js';
import { ArrangeModule } from '../arrange/arrange.module.js';
import { DraftsModule } from '../drafts/drafts.module.js';
import { FixMovesResolver } from './fix-moves.resolver.js';
import { ExplanationThread, SlowExplanationThread } from './explanation-thread.js';
import { ExplanationsResolver } from './explanations.resolver.js';
import { Explanations } from './explanations.service.js';
import { PersonSharesResolver, RoomSharesResolver, SessionSharesResolver } from './score-shares.resolver.js';

@Module({
  imports: [ArrangeModule, DraftsModule, PeopleModule],
  providers: [
    Explanations,
    ExplanationsResolver,
    ExplanationThread,
    SlowExplanationThread,
    FixMovesResolver,
    PersonSharesResolver,
    RoomSharesResolver,
    SessionSharesResolver,
  ],
  exports: [Explanations],
})
export class ExplanationsModule {}
