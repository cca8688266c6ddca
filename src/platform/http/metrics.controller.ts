import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Headers, Inject, NotFoundException, Res, UnauthorizedException } from '@nestjs/common';
import type { Response } from 'express';
import { register } from 'prom-client';
import { CONFIG } from '../../config/config.token.js';
import type { Config } from '../../config/config.js';
import { Allow, Everyone } from '../auth/allow.js';

@Controller('metrics')
export class MetricsController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Prometheus text; needs the bearer token METRICS_TOKEN, and is not there without that setting. */
  @Get()
  @Allow(Everyone)
  async metrics(@Headers('authorization') authorization: string | undefined, @Res() response: Response): Promise<void> {
    if (!this.config.metricsToken) throw new NotFoundException();
    if (!sameText(authorization ?? '', `Bearer ${this.config.metricsToken}`)) throw new UnauthorizedException();
    response.type(register.contentType).send(await register.metrics());
  }
}

function sameText(a: string, b: string): boolean {
  const [first, second] = [Buffer.from(a), Buffer.from(b)];
  return first.length === second.length && timingSafeEqual(first, second);
}
