import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { buildDataSourceOptions } from './data-source.js';
import { DatabaseHealth } from './connection/database-health.js';
import { Database } from './database.js';
import { Transactions } from './transactions.js';

/** Connects to PostgreSQL. Provides the data source of TypeORM, and `Database` for hot reads. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [CONFIG],
      useFactory: (config: RunningConfig) => ({
        ...buildDataSourceOptions(config.databaseUrl, config.databasePoolSize),
        autoLoadEntities: true,
        retryAttempts: 5,
        retryDelay: 1000,
      }),
    }),
  ],
  providers: [Database, DatabaseHealth, Transactions],
  exports: [Database, DatabaseHealth, Transactions],
})
export class DatabaseModule {}
