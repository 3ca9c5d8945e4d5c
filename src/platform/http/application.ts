import 'reflect-metadata';
import {
  type DynamicModule,
  type INestApplicationContext,
  type LoggerService,
  Module,
  type Type,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { ConfigModule, type RunningConfig } from '../config/config.module.js';
import { migrationName, type MigrationClass } from '../database/migrations.js';
import { EXPECTED_MIGRATIONS, Readiness } from '../health/readiness.js';
import { createFastifyAdapter } from './fastify-adapter.js';
import { NestLogger } from '../log/nest-logger.js';

export interface ApplicationParts {
  readonly config: RunningConfig;
  readonly module: Type;
  /** All migrations that this version of the program expects in the database. */
  readonly migrations: readonly MigrationClass[];
}

/** Provides the values that createApplication receives. */
@Module({})
class RootModule {}

/** Builds the application with its HTTP side, ready to listen. */
export async function createApplication(parts: ApplicationParts): Promise<NestFastifyApplication> {
  const adapter = createFastifyAdapter(parts.config);
  const fastify = adapter.getInstance();
  const logger = new NestLogger(fastify.log);
  const app = await NestFactory.create<NestFastifyApplication>(rootModule(parts), adapter, {
    logger,
    abortOnError: false,
  });
  endConnections(fastify, app.get(Readiness));
  await app.init();
  await fastify.ready();
  return app;
}

/**
 * Closes connections during a shutdown: a kept-alive one would bring further requests and delay the process exit.
 */
function endConnections(fastify: FastifyInstance, readiness: Readiness): void {
  const close = (reply: FastifyReply) => {
    if (readiness.isDraining) void reply.header('connection', 'close');
  };
  // A response may also be written immediately, without Fastify.
  fastify.addHook('preHandler', (_request, reply, done) => {
    close(reply);
    done();
  });
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    close(reply);
    done();
  });
  fastify.addHook('preClose', (done) => {
    readiness.drain();
    // Node closes only the connections that are idle at that time, not those with a response in progress.
    const timer = setInterval(() => {
      fastify.server.closeIdleConnections();
    }, 100);
    fastify.server.once('close', () => {
      clearInterval(timer);
    });
    done();
  });
}

/** Builds the same modules without HTTP, for commands. */
export async function createContext(
  parts: ApplicationParts,
  logger: LoggerService,
): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(rootModule(parts), { logger, abortOnError: false });
}

function rootModule({ config, module, migrations }: ApplicationParts): DynamicModule {
  const migrationNames = { provide: EXPECTED_MIGRATIONS, useValue: migrations.map(migrationName) };
  return {
    module: RootModule,
    global: true,
    imports: [ConfigModule.with(config), module],
    providers: [migrationNames],
    exports: [migrationNames],
  };
}
