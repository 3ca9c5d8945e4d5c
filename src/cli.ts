import 'reflect-metadata';
import { application, COMMANDS, migrations } from './commands.js';
import { runCli } from './platform/cli/run-cli.js';
import { withSlowHeapGrowth } from './platform/lifecycle/slow-heap-growth.js';
import { ignoreClosedOutput } from './platform/log/closed-output.js';

ignoreClosedOutput();
// From the start: V8 has set the limit of the next collection by the end of loading.
const code = await withSlowHeapGrowth(() =>
  runCli({ application, migrations, commands: COMMANDS }, process.argv.slice(2)),
);
// Exiting at once would lose what a slow reader of the pipe has not taken yet.
await new Promise((resolve) => process.stdout.write('', resolve));
process.exit(code);
