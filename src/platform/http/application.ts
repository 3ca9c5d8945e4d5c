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

/** What an application is made of. */
export interface ApplicationParts {
  readonly config: RunningConfig;
  readonly module: Type;
  /** All that this version of the program expects in the database. */
  readonly migrations: readonly MigrationClass[];
}

/** Holds what the caller of createApplication hands in. */
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

/** A kept-alive connection would bring its next request to a process that is going away, and keep it waiting. */
function endConnections(fastify: FastifyInstance, readiness: Readiness): void {
  const close = (reply: FastifyReply) => {
    if (readiness.draining) void reply.header('connection', 'close');
  };
  // An answer may also be written without Fastify's way of sending, and then at once.
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
    // Node closes those that are idle now, not those whose answer was already on its way.
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
