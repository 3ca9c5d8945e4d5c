import { Global, Module } from '@nestjs/common';
import { Callers } from './callers.js';
import { LiveConnections } from './live-connections.js';

/** The services of long-lived connections: the resolver of callers and the limits. */
@Global()
@Module({ providers: [Callers, LiveConnections], exports: [Callers, LiveConnections] })
export class LiveModule {}
