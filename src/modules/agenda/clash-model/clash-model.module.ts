import { Module } from '@nestjs/common';
import { ClashModelLoader } from './clash-model-loader.js';

@Module({ providers: [ClashModelLoader], exports: [ClashModelLoader] })
export class ClashModelModule {}
