import 'reflect-metadata';
import { application, COMMANDS, migrations } from './commands.js';
import { runCli } from './platform/cli/run-cli.js';
import { ignoreClosedOutput } from './platform/log/closed-output.js';

ignoreClosedOutput();
const code = await runCli({ application, migrations, commands: COMMANDS }, process.argv.slice(2));
// Exiting at once would lose what a slow reader of the pipe has not taken yet.
await new Promise((resolve) => process.stdout.write('', resolve));
process.exit(code);
