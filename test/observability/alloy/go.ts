import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the parser and the formatter of Alloy say of some texts. */
export type Verdict =
  { readonly type: 'unavailable'; readonly reason: string } | { readonly type: 'checked'; readonly findings: readonly string[] };

/**
 * Reads texts, each by a name, with the parser and the formatter of Alloy itself. There are no findings if all parse, and are formatted as
 * `alloy fmt` does it. Unavailable without Go, and without the module of Alloy's syntax, if it is neither on disk nor can be fetched.
 */
export async function formatted(texts: Readonly<Record<string, string>>): Promise<Verdict> {
  const names = Object.keys(texts);
  if (names.length === 0) return { type: 'checked', findings: [] };
  const folder = await mkdtemp(join(tmpdir(), 'alloy-'));
  try {
    const program = join(folder, 'check');
    const built = await run(join(__dirname, 'go'), 'go', 'build', '-o', program, '.');
    if (built.code === 'ENOENT') return { type: 'unavailable', reason: 'go is not on the path' };
    if (built.code !== 0) return { type: 'unavailable', reason: built.stderr.trim() };
    await Promise.all(names.map((name, i) => writeFile(join(folder, `${i}.alloy`), texts[name] ?? '')));
    const { code, stdout, stderr } = await run(folder, program, ...names.map((_, i) => `${i}.alloy`));
    if (code !== 0 && code !== 1) throw new Error(`The check of Alloy's syntax failed itself, with ${code}: ${stderr}`);
    const lines = stdout.split('\n').filter((line) => line !== '');
    return { type: 'checked', findings: lines.map((line) => line.replace(/^(\d+)\.alloy/, (_, i: string) => names[Number(i)] ?? i)) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface Outcome {
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

/** Not by execa, which is of ES modules only: these files are loaded as CommonJS, by jest as well. */
function run(cwd: string, program: string, ...args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : (error.code ?? 'killed'), stdout, stderr }),
    );
  });
}
