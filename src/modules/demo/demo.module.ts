import { Module } from '@nestjs/common';
import { AgendaModule } from '../agenda/agenda.module.js';
import { InterchangeModule } from '../interchange/interchange.module.js';
import { DemoAgenda } from './demo-agenda.js';
import { DemoLoader } from './demo-loader.js';

@Module({ imports: [AgendaModule, InterchangeModule], providers: [DemoAgenda, DemoLoader], exports: [DemoLoader] })
export class DemoModule {}
