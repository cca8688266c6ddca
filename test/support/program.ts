import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../bin/multaqa.mjs', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The environment of a program run: only what a fresh shell has, and what the test says. */
function environment(variables: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { PATH = '', HOME = '' } = process.env;
  return { PATH, HOME, ...variables };
}

/** Runs `multaqa <args>` to its end. */
export async function runProgram(args: readonly string[], variables: Readonly<Record<string, string>>): Promise<Ended> {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: environment(variables),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return ended(child, collected(child));
}

/** Starts `multaqa <args>` and leaves it running. */
export class RunningProgram {
  private readonly texts;
  readonly child: ChildProcess;

  constructor(args: readonly string[], variables: Readonly<Record<string, string>>) {
    this.child = spawn(process.execPath, [PROGRAM, ...args], {
      env: environment(variables),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.texts = collected(this.child);
  }

  /** Resolves with the text so far once it contains `words`; rejects when the program ends before. */
  async says(words: string): Promise<string> {
    for (;;) {
      if (this.texts.out.includes(words)) return this.texts.out;
      if (this.child.exitCode !== null)
        throw new Error(`ended with ${this.child.exitCode}: ${this.texts.out}${this.texts.err}`);
      await new Promise((resolve) => {
        this.child.stdout?.once('data', resolve);
        this.child.once('close', resolve);
      });
    }
  }

  /** Sends a signal and waits for the end. */
  async end(signal: NodeJS.Signals): Promise<Ended> {
    this.child.kill(signal);
    return ended(this.child, this.texts);
  }
}

function collected(child: ChildProcess): { out: string; err: string } {
  const texts = { out: '', err: '' };
  child.stdout?.on('data', (chunk: Buffer) => (texts.out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (texts.err += chunk.toString()));
  return texts;
}

function ended(child: ChildProcess, texts: { out: string; err: string }): Promise<Ended> {
  const result = (): Ended => ({ code: child.exitCode, ...texts });
  if (child.exitCode !== null) return Promise.resolve(result());
  return new Promise((resolve) => child.once('close', () => resolve(result())));
}
