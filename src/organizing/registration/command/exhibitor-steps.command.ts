import type { Command } from 'commander';
import { addAsOption } from '../../../platform/cli/as-option.js';
import type { CliCommand, CliContext } from '../../../platform/cli/cli-command.js';
import { readGivenFile } from '../../../platform/cli/given-file.js';
import { StartFailure } from '../../../platform/failure/start-failure.js';
import type { ReviewAdminService, ReviewTerms, StepCounts } from './review-admin.service.js';

type Options = Readonly<Record<string, unknown>>;

/** The maximum number of printed lines about exhibitors with an error. */
const MAXIMUM_LINES = 50;

/** `vitrine review approve --event SLUG --all-submitted`, and the commands of the other steps. */
export const exhibitorStepCommands: readonly CliCommand[] = [
  stepOf('review approve', 'approve registrations', '--all-submitted', reviewWith('APPROVE')),
  stepOf('review reject', 'reject registrations', '--all-submitted', reviewWith('REJECT')),
  stepOf('exhibitors publish', 'show approved exhibitors to visitors', '--all-approved', (admin, terms) =>
    admin.publish(terms),
  ),
  stepOf('exhibitors unpublish', 'hide exhibitors from visitors', '--all-published', (admin, terms) =>
    admin.unpublish(terms),
  ),
];

type Step = (admin: ReviewAdminService, terms: ReviewTerms, options: Options) => Promise<StepCounts>;

function reviewWith(decision: 'APPROVE' | 'REJECT'): Step {
  return async (admin, terms, { note, defer }) => {
    const { ReviewDecision } = await import('../review-decision.type.js');
    return admin.decide(ReviewDecision[decision], terms, {
      note: note as string | undefined,
      deferNotification: defer === true,
    });
  };
}

function stepOf(name: string, description: string, allOption: string, step: Step): CliCommand {
  return {
    name,
    description,
    configure: (command) => configure(command, allOption, name.startsWith('review')),
    run: async (context, options) => {
      const terms = { ...baseOf(options), ids: await idsOf(context, options, allOption) };
      const app = await context.openApplication();
      const { ReviewAdminService: admin } = await import('./review-admin.service.js');
      report(context, options, await step(app.get(admin), terms, options));
    },
  };
}

function configure(command: Command, allOption: string, isReview: boolean): void {
  addAsOption(command)
    .requiredOption('--event <slug>', 'the event')
    .option(allOption, 'all of them')
    .option('--from <file>', 'those in a CSV, XLSX or JSON list, by id, slug or name')
    .option('--dry-run', 'only count');
  if (!isReview) return;
  command
    .option('--note <text>', 'a note for the applicants')
    .option('--defer', 'notify the applicants later, by releaseDecisions');
}

function baseOf({ event, as, dryRun }: Options): Omit<ReviewTerms, 'ids'> {
  return { event: String(event), as: as as string | undefined, isTrial: dryRun === true };
}

/** Returns the exhibitors of the list, or undefined for all exhibitors. */
async function idsOf(
  context: CliContext,
  options: Options,
  allOption: string,
): Promise<readonly string[] | undefined> {
  const { from, event } = options;
  const appliesToAll = ['allSubmitted', 'allApproved', 'allPublished'].some((name) => options[name] === true);
  if (appliesToAll === (from !== undefined))
    throw new StartFailure(`Give either ${allOption} or --from FILE.`);
  if (appliesToAll) return undefined;
  const path = String(from);
  const format = /\.(csv|xlsx|json)$/i.exec(path)?.[1]?.toLowerCase();
  if (format === undefined) throw new StartFailure(`${path} must end with .csv, .xlsx or .json.`);
  const bytes = await readGivenFile(path);
  const app = await context.openApplication();
  const { ExhibitorListService } = await import('../../exchange/exhibitor-list.service.js');
  const list = app.get(ExhibitorListService);
  const { ids, problems } = await list.find(String(event), bytes, format as 'csv' | 'xlsx' | 'json');
  if (problems.length === 0) return ids;
  throw new StartFailure([...problems.slice(0, MAXIMUM_LINES), 'Nothing was changed.'].join('\n'));
}

function report(context: CliContext, { event, dryRun }: Options, { changed, refused }: StepCounts): void {
  for (const { name, reason } of refused.slice(0, MAXIMUM_LINES)) context.print(`${name}: ${reason}`);
  if (refused.length > MAXIMUM_LINES) context.print(`… and ${refused.length - MAXIMUM_LINES} more`);
  const result = dryRun === true ? 'would be changed' : 'changed';
  context.print(`${String(event)}: ${changed} ${result}, ${refused.length} refused`);
  if (refused.length > 0) context.exitCode = 1;
}
