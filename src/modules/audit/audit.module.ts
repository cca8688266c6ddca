import { Global, Module } from '@nestjs/common';
import { AuditLog } from './audit-log.js';
import { AuditResolver } from './audit.resolver.js';
import { AuditService } from './audit.service.js';

@Global()
@Module({ providers: [AuditLog, AuditService, AuditResolver], exports: [AuditLog] })
export class AuditModule {}
