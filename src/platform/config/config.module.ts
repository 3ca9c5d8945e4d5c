import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from './config.js';

/** The settings of a running process. The address of the database is always present. */
export type RunningConfig = Config & { readonly databaseUrl: string };

/** Injects a RunningConfig. */
export const CONFIG = Symbol('CONFIG');

/** Provides the checked settings to all modules. */
@Module({})
export class ConfigModule {
  static with(config: RunningConfig): DynamicModule {
    const provider = { provide: CONFIG, useValue: config };
    return { module: ConfigModule, global: true, providers: [provider], exports: [provider] };
  }
}
