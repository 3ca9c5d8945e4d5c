import { Module } from '@nestjs/common';
import { AppRoutes } from './app.routes.js';

@Module({ providers: [AppRoutes] })
export class AppsModule {}
