import { Module } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { AppModule } from '../../../src/app.module.js';
import { badUserInput } from '../../../src/platform/graphql/errors/bad-user-input.js';

/** What no caller may see. */
export const INSIDE = 'connection to 10.0.0.7 refused';

/** Stands for resolvers that go wrong in one way each. */
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

/** The application and resolvers that go wrong. */
@Module({ imports: [AppModule], providers: [FaultyResolver] })
export class FaultyModule {}
