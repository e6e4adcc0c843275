import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What runs the programs of one language. */
export interface Interpreter {
  readonly language: string;
  /** Those that may be there, with the arguments that come before the program; the first that can do it all is taken. */
  readonly commands: readonly (readonly [command: string, ...before: string[]])[];
  /** How a program's file has to end. */
  readonly ending?: string;
  /** A program that ends well where everything is there that samples import. */
  readonly probe: string;
  /** How a program is told, from outside of it, to trust another authority of certificates. */
  readonly trusting: (authority: string) => {
    readonly before?: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
  };
}

export const interpreters: readonly Interpreter[] = [
  {
    language: 'curl',
    commands: [['sh']],
    probe: 'curl --version',
    trusting: (authority) => ({ env: { CURL_CA_BUNDLE: authority } }),
  },
  {
    language: 'ruby',
    commands: [['ruby']],
    probe: "require 'net/http'; require 'json'",
    trusting: (authority) => ({ env: { SSL_CERT_FILE: authority } }),
  },
  {
    language: 'php',
    commands: [['php']],
    probe: '<?php curl_version();',
    trusting: (authority) => ({ before: ['-d', `curl.cainfo=${authority}`] }),
  },
  {
    language: 'tcl',
    commands: [['tclsh']],
    probe: 'package require tls; package require json; package require pki',
    trusting: (authority) => ({ env: { SSL_CERT_FILE: authority } }),
  },
  {
    language: 'python',
    commands: [['python3'], ['/usr/bin/python3']],
    probe: 'import requests',
    trusting: (authority) => ({ env: { REQUESTS_CA_BUNDLE: authority } }),
  },
];

/** What came of a program. */
export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end, whatever that is. Nothing of this process's environment but the path reaches it. */
export async function outcomeOf(
  [command, ...before]: readonly string[],
  words: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const path = process.env['PATH'] ?? '';
  const options = {
    cwd,
    env: { PATH: path, LC_ALL: 'C.UTF-8', ...env },
    timeout: 120_000,
    maxBuffer: 2 ** 26,
  };
  try {
    const { stdout, stderr } = await run(command ?? '', [...before, ...words], options);
    return { exitCode: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout = '', stderr = '', message = '' } = Object(error);
    return {
      exitCode: typeof code === 'number' ? code : -1,
      stdout,
      stderr: stderr || message,
    };
  }
}
