import { Module } from '@nestjs/common';
import { SessionsModule } from '../../sessions/sessions.module.js';
import { ClashModelLoader } from './clash-model-loader.js';

@Module({ imports: [SessionsModule], providers: [ClashModelLoader], exports: [ClashModelLoader] })
export class ClashModelModule {}
