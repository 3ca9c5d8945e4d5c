import 'reflect-metadata';
import { application, COMMANDS, migrations } from './commands.js';
import { runCli } from './platform/cli/run-cli.js';
import { withSlowHeapGrowth } from './platform/lifecycle/slow-heap-growth.js';
import { ignoreClosedOutput } from './platform/log/closed-output.js';

ignoreClosedOutput();
// From the first module on: at the end of loading, V8 has already set the limit of the next collection.
const code = await withSlowHeapGrowth(() =>
  runCli({ application, migrations, commands: COMMANDS }, process.argv.slice(2)),
);
// An immediate exit would lose the output that a slow reader of the pipe has not read yet.
await new Promise((resolve) => process.stdout.write('', resolve));
process.exit(code);
