import type { ApolloServerPlugin } from '@apollo/server';
import { Module } from '@nestjs/common';
import { Plugin } from '@nestjs/apollo';
import { AppModule } from '../../../src/app.module.js';

/** Counts the requests that reach Apollo Server. */
@Plugin()
export class ApolloWatch implements ApolloServerPlugin {
  requests = 0;

  requestDidStart = (): Promise<void> => {
    this.requests += 1;
    return Promise.resolve();
  };
}

/** The application with ApolloWatch. */
@Module({ imports: [AppModule], providers: [ApolloWatch] })
export class WatchedModule {}
