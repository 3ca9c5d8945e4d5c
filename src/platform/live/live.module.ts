import { Global, Module } from '@nestjs/common';
import { Callers } from './callers.js';
import { LiveConnections } from './live-connections.js';

/** What connections that stay open need beyond a request: who calls, and how many there may be. */
@Global()
@Module({ providers: [Callers, LiveConnections], exports: [Callers, LiveConnections] })
export class LiveModule {}
