import { Module } from '@nestjs/common';
import { SessionsModule } from '../../sessions/sessions.module.js';
import { ClashModelLoader } from './clash-model-loader.js';
import { SharedInterests } from './shared-interests.js';

@Module({ imports: [SessionsModule], providers: [ClashModelLoader, SharedInterests], exports: [ClashModelLoader] })
export class ClashModelModule {}
