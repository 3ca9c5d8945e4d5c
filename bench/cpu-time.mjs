import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { WrongCall } from './options.mjs';

/** Throws if the system does not report CPU time in nanoseconds, because ticks of 10 ms are too coarse. */
export function needCpuTime() {
  if (existsSync('/proc/self/schedstat')) return;
  throw new WrongCall('CPU time is read from /proc/<pid>/schedstat, which only Linux has.');
}

/** The CPU time of all threads of a process and of its living descendants, in nanoseconds. */
export function cpuTime(pid) {
  return processTree(pid).reduce((sum, member) => sum + threadTime(member), 0);
}

/** The resident memory of a process, in bytes. */
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

/** The ids of a process and its descendants, such as a server's workers or a postmaster's backends. */
function processTree(pid) {
  const allProcesses = processes();
  const members = [pid];
  for (const member of members) {
    for (const process of allProcesses) if (process.parent === member) members.push(process.pid);
  }
  return members;
}

function processes() {
  const numbers = entries('/proc').filter((name) => /^\d+$/.test(name));
  return numbers.map((number) => {
    const stat = read(`/proc/${number}/stat`);
    // The name before it may contain spaces and brackets.
    const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { pid: Number(number), parent: Number(parent) };
  });
}

// A process may end after the listing, before its files are read.
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
