import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { HealthController } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';
import { WelcomeController } from './welcome.controller.js';

@Module({ imports: [TerminusModule], controllers: [HealthController, MetricsController, WelcomeController] })
export class HttpModule {}
