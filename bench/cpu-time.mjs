import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { WrongCall } from './options.mjs';

/** Ends what measures CPU time where the system does not tell it in nanoseconds; ticks of 10 ms would not do. */
export function needCpuTime() {
  if (existsSync('/proc/self/schedstat')) return;
  throw new WrongCall('CPU time is read from /proc/<pid>/schedstat, which only Linux has.');
}

/** Nanoseconds that all threads of a process and of its living descendants have run. */
export function cpuTime(pid) {
  return family(pid).reduce((sum, member) => sum + threadTime(member), 0);
}

/** The bytes of memory that a process holds. */
export function residentMemory(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
}

function threadTime(pid) {
  let sum = 0;
  for (const thread of entries(`/proc/${pid}/task`)) {
    sum += Number(read(`/proc/${pid}/task/${thread}/schedstat`).split(' ')[0]);
  }
  return sum;
}

/** The process and its descendants: a server's workers, a postmaster's backends. */
function family(pid) {
  const all = processes();
  const members = [pid];
  for (const member of members) {
    for (const process of all) if (process.parent === member) members.push(process.pid);
  }
  return members;
}

function processes() {
  const numbers = entries('/proc').filter((name) => /^\d+$/.test(name));
  return numbers.map((number) => {
    const stat = read(`/proc/${number}/stat`);
    // The name before it may hold spaces and brackets.
    const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { pid: Number(number), parent: Number(parent) };
  });
}

// A process may end between the listing and the reading.
function entries(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}
