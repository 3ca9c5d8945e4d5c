import { Command, CommanderError } from 'commander';
import { releaseVersion } from '../config/release-version.js';
import { StartFailure } from '../failure/start-failure.js';
import { failureText } from '../failure/failure-text.js';
import type { CliCommand } from './cli-command.js';
import { createCliContext } from './cli-context.js';
import type { CliPlan } from './cli-plan.js';
import { PROCESS_TERMINAL, type Terminal } from './terminal.js';

const FAILED = 1;
const WRONG_CALL = 2;

/** Runs the command in the arguments and returns the exit code: 0 success, 1 failure, 2 wrong call. */
export async function runCli(
  plan: CliPlan,
  words: readonly string[],
  terminal: Terminal = PROCESS_TERMINAL,
): Promise<number> {
  const outcome = { code: 0 };
  const program = new Command('vitrine')
    .description('Commands for operators of Vitrine. The settings are those of the server.')
    .version(releaseVersion())
    .showHelpAfterError('(add --help for the options)')
    .configureOutput({
      writeOut: (text) => void terminal.output.write(text),
      writeErr: (text) => void terminal.messages.write(text),
    })
    .exitOverride();
  const run: CommandRunner = async (command, entry) => {
    outcome.code = await runCommand(plan, terminal, command, entry);
  };
  for (const command of plan.commands) addCommand(program, plan, command, run);
  try {
    await program.parseAsync([...words], { from: 'user' });
    return outcome.code;
  } catch (error) {
    if (error instanceof CommanderError) return isHelp(error) ? 0 : WRONG_CALL;
    terminal.messages.write(`${await commandFailureText(error)}\n`);
    return FAILED;
  }
}

/** A command is one transaction or several. The one that a loss of the database interrupts is rolled back. */
async function commandFailureText(error: unknown): Promise<string> {
  const { isUnreachable } = await import('../database/connection/unavailable.js');
  if (error instanceof StartFailure || !isUnreachable(error)) return failureText(error);
  return 'The database was lost during the command. Of its unfinished step nothing was changed: repeat it when the database responds.';
}

type CommandRunner = (command: CliCommand, entry: Command) => Promise<void>;

function addCommand(program: Command, plan: CliPlan, command: CliCommand, run: CommandRunner): void {
  const [first = '', second] = command.name.split(' ');
  const parent = second === undefined ? program : groupOf(program, plan, first);
  const entry = parent.command(second ?? first).description(command.description);
  command.configure?.(entry);
  entry.action(() => run(command, entry));
}

async function runCommand(
  plan: CliPlan,
  terminal: Terminal,
  command: CliCommand,
  entry: Command,
): Promise<number> {
  const { context, close } = await createCliContext(plan, terminal, command.createsDatabase);
  try {
    await command.run(context, entry.opts(), entry.args);
    return context.exitCode;
  } finally {
    await close();
  }
}

/** The command of a group, `catalog`. Its help lists the commands of the group. */
function groupOf(program: Command, { commands }: CliPlan, group: string): Command {
  const groupCommand = program.commands.find((command) => command.name() === group);
  if (groupCommand) return groupCommand;
  const members = commands.map(({ name }) => name.split(' ')).filter(([first]) => first === group);
  return program.command(group).description(members.map(([, second]) => second).join(', '));
}

/** Requested help is a result. `vitrine` without arguments prints the help, too, but as an error. */
function isHelp(error: CommanderError): boolean {
  return error.exitCode === 0;
}
