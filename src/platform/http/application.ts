import 'reflect-metadata';
import { type DynamicModule, type INestApplicationContext, Module, type Type } from '@nestjs/common';
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
  /** All that this version of the program expects in the database. */
  readonly migrations: readonly MigrationClass[];
}

/** Provides the values that the caller of createApplication passes. */
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
 * During a shutdown, a kept-alive connection would bring further requests to the process and delay its end.
 */
function endConnections(fastify: FastifyInstance, readiness: Readiness): void {
  const close = (reply: FastifyReply) => {
    if (readiness.draining) void reply.header('connection', 'close');
  };
  // A response may also be written at once, outside of Fastify.
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
    // Node closes the connections that are idle now, not those with a response in progress.
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
export async function createContext(parts: ApplicationParts): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(rootModule(parts), {
    logger: ['error', 'warn', 'fatal'],
    abortOnError: false,
  });
}

function rootModule({ config, module, migrations }: ApplicationParts): DynamicModule {
  const expected = { provide: EXPECTED_MIGRATIONS, useValue: migrations.map(migrationName) };
  return {
    module: RootModule,
    global: true,
    imports: [ConfigModule.with(config), module],
    providers: [expected],
    exports: [expected],
  };
}
