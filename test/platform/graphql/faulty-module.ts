import { once } from 'node:events';
import { Controller, Get, Module, Res } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import { AppModule } from '../../../src/app.module.js';
import { badUserInput } from '../../../src/platform/graphql/errors/bad-user-input.js';

/** A message that no caller may see. */
export const INSIDE = 'connection to 10.0.0.7 refused';

/** Resolvers that fail, each in one way. */
@Resolver()
class FaultyResolver {
  @Query(() => String, { nullable: true })
  fault(@Args('text', { type: () => String, nullable: true }) _text?: string): string {
    throw Object.assign(new Error(INSIDE), { detail: `Key (text)=(${_text ?? ''})`, parameters: [_text] });
  }

  @Query(() => String, { nullable: true })
  bareFault(): string {
    throw new GraphQLError(INSIDE);
  }

  @Query(() => String)
  absent(): string | null {
    return null;
  }

  @Query(() => String, { nullable: true })
  mistake(@Args('text', { type: () => String }) text: string): string {
    throw badUserInput(`No such thing as ${text}.`);
  }
}

/** The failure of a response whose stream ends early. */
const closed = () => Object.assign(new Error(INSIDE), { code: 'ERR_STREAM_PREMATURE_CLOSE' });

/** Responses that fail, before or after their client has closed the connection. */
@Controller('broken')
export class BrokenResponses {
  static waiting = 0;
  static failed = 0;

  @Get('while-open')
  whileOpen(): never {
    throw closed();
  }

  @Get('after-close')
  async afterClose(@Res() { raw }: FastifyReply): Promise<never> {
    BrokenResponses.waiting += 1;
    await once(raw, 'close');
    BrokenResponses.failed += 1;
    throw closed();
  }
}

/** The application with failing resolvers and routes. */
@Module({ imports: [AppModule], providers: [FaultyResolver], controllers: [BrokenResponses] })
export class FaultyModule {}
