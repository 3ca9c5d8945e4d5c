import { Injectable, Module } from '@nestjs/common';

/** Starts an orderly process exit after a fatal error. Without a running server it has no effect. */
@Injectable()
export class ProcessExit {
  /** Set by the runner of the server. */
  onDemand: (reason: string) => void = () => undefined;
}

/** For the callers, and for the runner of the server. */
@Module({ providers: [ProcessExit], exports: [ProcessExit] })
export class ProcessExitModule {}
