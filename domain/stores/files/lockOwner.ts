import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { z } from 'zod';
import { codeOf } from './failures.js';

const holderSchema = z.object({
  pid: z.int(),
  host: z.string(),
  since: z.string(),
  /** When the process started, in the clock ticks of its machine: a later process may get the same pid. */
  started: z.string().optional(),
  /** The running system that the pid belongs to: two containers may share a host name, but not this. */
  system: z.string().optional(),
  token: z.uuid(),
});

/** Who holds a folder. */
export type Holder = Readonly<z.infer<typeof holderSchema>>;

export async function thisProcess(token: string): Promise<Holder> {
  const [stat, system] = await Promise.all([statOf(process.pid), systemId()]);
  return {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    ...(stat && { started: stat.started }),
    ...(system !== undefined && { system }),
    token,
  };
}

export function readHolder(text: string): Holder {
  return holderSchema.parse(JSON.parse(text));
}

/** Whether the holder's process lives; undefined where that cannot be seen from here. */
export async function isAlive(holder: Holder): Promise<boolean | undefined> {
  if (holder.host !== hostname() || holder.system !== (await systemId())) return undefined;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false;
  }
  const stat = await statOf(holder.pid);
  if (stat === undefined || holder.started === undefined) return true;
  return stat.started === holder.started && !stat.ended;
}

/** `/proc/<pid>/stat`: the name in brackets may hold anything, state and start time are the 1st and 20th field after it. */
async function statOf(pid: number): Promise<{ started: string; ended: boolean } | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state] = fields;
    const started = fields[19];
    return started === undefined ? undefined : { started, ended: state === 'Z' || state === 'X' };
  } catch {
    return undefined;
  }
}

async function systemId(): Promise<string | undefined> {
  try {
    const [boot, processes] = await Promise.all([
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      readlink('/proc/self/ns/pid'),
    ]);
    return `${boot.trim()} ${processes}`;
  } catch {
    return undefined;
  }
}
