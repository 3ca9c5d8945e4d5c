import { Command, CommanderError } from 'commander';
import { StartFailure } from '../failure/start-failure.js';
import { ignoreClosedOutput } from '../log/closed-output.js';
import type { CliCommand } from './cli-command.js';
import { createCliContext } from './cli-context.js';
import type { CliPlan } from './cli-plan.js';

const FAILED = 1;
const WRONG_CALL = 2;

/** Runs the command that the arguments name and returns the exit code: 0 success, 1 failure, 2 wrong call. */
export async function runCli(plan: CliPlan, words: readonly string[]): Promise<number> {
  ignoreClosedOutput();
  const outcome = { code: 0 };
  const program = new Command('vitrine')
    .description('Commands for operators of Vitrine. The settings are those of the server.')
    .showHelpAfterError('(add --help for the options)')
    .exitOverride();
  for (const command of plan.commands) addCommand(program, command, plan, outcome);
  try {
    await program.parseAsync([...words], { from: 'user' });
    return outcome.code;
  } catch (error) {
    if (error instanceof CommanderError) return isHelp(error) ? 0 : WRONG_CALL;
    process.stderr.write(`${explain(error)}\n`);
    return FAILED;
  }
}

function addCommand(program: Command, command: CliCommand, plan: CliPlan, outcome: { code: number }): void {
  const [first = '', second] = command.name.split(' ');
  const parent = second === undefined ? program : groupOf(program, first);
  const entry = parent.command(second ?? first).description(command.description);
  command.configure?.(entry);
  entry.action(async () => {
    const { context, close } = await createCliContext(plan, command.createsDatabase);
    try {
      outcome.code = (await command.run(context, entry.opts(), entry.args)) ?? 0;
    } finally {
      await close();
    }
  });
}

function groupOf(program: Command, name: string): Command {
  const known = program.commands.find((command) => command.name() === name);
  return known ?? program.command(name).description(`Commands about the ${name}`);
}

/** Requested help is a result; `vitrine` without arguments also prints it, as an error. */
function isHelp(error: CommanderError): boolean {
  return error.exitCode === 0;
}

function explain(error: unknown): string {
  if (error instanceof StartFailure) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
