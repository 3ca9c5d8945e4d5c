import { Injectable, Module } from '@nestjs/common';

/** Starts an orderly process exit after a fatal finding; without a running server it has no effect. */
@Injectable()
export class ProcessExit {
  /** Set by the runner of the server. */
  onDemand: (reason: string) => void = () => undefined;
}

/** For both sides. */
@Module({ providers: [ProcessExit], exports: [ProcessExit] })
export class ProcessExitModule {}
