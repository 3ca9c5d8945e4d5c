import { Injectable, Module } from '@nestjs/common';

/** Lets whoever finds that the process cannot go on end it in good order; without a server to end nothing happens. */
@Injectable()
export class ProcessExit {
  /** Set by whoever runs the server. */
  onDemand: (reason: string) => void = () => undefined;
}

/** For both sides. */
@Module({ providers: [ProcessExit], exports: [ProcessExit] })
export class ProcessExitModule {}
