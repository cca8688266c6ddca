import { Module } from '@nestjs/common';
import { InterchangeModule } from '../interchange/interchange.module.js';
import { DemoLoader } from './demo-loader.js';

@Module({ imports: [InterchangeModule], providers: [DemoLoader], exports: [DemoLoader] })
export class DemoModule {}
