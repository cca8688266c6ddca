import { Controller, Get } from '@nestjs/common';
import { HealthCheck, HealthCheckService, TypeOrmHealthIndicator, type HealthCheckResult } from '@nestjs/terminus';
import { Allow, Everyone } from '../auth/allow.js';

const PING_TIMEOUT_MS = 2_000;

@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly database: TypeOrmHealthIndicator,
  ) {}

  /** The process runs; says nothing about the database, so that an outage there restarts nobody. */
  @Get('live')
  @Allow(Everyone)
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** Requests can be served: the database answers. 503 otherwise. */
  @Get('ready')
  @Allow(Everyone)
  @HealthCheck()
  ready(): Promise<HealthCheckResult> {
    return this.health.check([() => this.database.pingCheck('database', { timeout: PING_TIMEOUT_MS })]);
  }
}
