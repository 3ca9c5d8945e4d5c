import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from './config.js';

/** The settings of a running process, whose database has an address in any case. */
export type RunningConfig = Config & { readonly databaseUrl: string };

/** Injects a RunningConfig. */
export const CONFIG = Symbol('CONFIG');

/** Hands the checked settings to all modules. */
@Module({})
export class ConfigModule {
  static with(config: RunningConfig): DynamicModule {
    const provider = { provide: CONFIG, useValue: config };
    return { module: ConfigModule, global: true, providers: [provider], exports: [provider] };
  }
}
