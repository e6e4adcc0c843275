import { existsSync } from 'node:fs';
import { distance } from 'fastest-levenshtein';
import type { Api, Operation } from '../api/index.ts';
import type { Config } from '../config/config.ts';
import { operationsOf } from '../corrections/findOperation.ts';
import { explain } from '../generate.ts';
import { nameApi } from '../naming/nameApi.ts';
import { operationsIn, type NamedOperation } from '../naming/named.ts';
import { operationLines } from './explainOperation.ts';
import { collectionName, environmentNames, type Flags } from './flags.ts';
import { readInputs } from './input.ts';
import { readProject } from './project.ts';
import {
  count,
  diagnosticLines,
  endWithProblem,
  printJson,
  printLine,
  progress,
  styled,
  visible,
} from './print.ts';

/** `postwright explain`; gives the exit code. */
export async function runExplain(
  first: string | undefined,
  second: string | undefined,
  flags: Flags,
): Promise<number> {
  const json = flags['json'] === true;
  progress('reading …');
  const project = await readProject(flags);
  if (!project.ok) return endWithProblem(project.problem, json);
  const { config } = project.value;
  const isOperation = second === undefined && first !== undefined && namesOperation(first, config);
  const [word, asked] = isOperation ? [undefined, first] : [first, second];
  const name = collectionName('explain', word, config);
  if (!name.ok) return endWithProblem(name.problem, json);
  const collection = name.value;
  const inputs = await readInputs(collection, environmentNames(flags, config), project.value);
  const api = inputs.ok ? explain(inputs.value.source, inputs.value) : inputs;
  if (!api.ok) return endWithProblem(api.problem, json);
  progress('');
  const named = operationsIn(nameApi(api.value).root);
  const chosen = asked === undefined ? named : operationsAsked(asked, named);
  if (chosen.length === 0) return endWithProblem(notFound(collection, asked ?? '', named), json);
  if (json) {
    printJson(withFunctions(asked === undefined ? api.value : only(api.value, chosen), named));
    return 0;
  }
  if (asked === undefined) for (const line of overview(api.value, named)) printLine(line);
  else
    for (const operation of chosen) for (const line of operationLines(operation)) printLine(line);
  return 0;
}

/** The Api, with the function that each operation becomes: `meetings.registrants.updateRegistrantStatus`. */
function withFunctions(api: Api, named: readonly NamedOperation[]) {
  const functions = new Map(
    named.map(({ operation, folder, name }) => [operation.id, [...folder, name].join('.')]),
  );
  const operations = api.operations.map((operation) => ({
    ...operation,
    function: functions.get(operation.id),
  }));
  return { ...api, operations };
}

/** Whether a lone word asks for an operation of the configuration's collection: it names nothing that could be read. */
function namesOperation(word: string, { collection }: Config): boolean {
  const isSource = /^[a-z][a-z\d+.-]+:|\.(?:json|ya?ml)$/i.test(word) || existsSync(word);
  return collection !== undefined && !isSource;
}

/** By the function's name, with or without its module; by the name in the collection; by `METHOD /path`. */
function operationsAsked(
  asked: string,
  named: readonly NamedOperation[],
): readonly NamedOperation[] {
  const wanted = asked.toLowerCase();
  const byName = named.filter(({ operation, folder, name }) =>
    [name, [...folder, name].join('.'), operation.name, operation.id].some(
      (candidate) => candidate.toLowerCase() === wanted,
    ),
  );
  if (byName.length > 0) return byName;
  const operations = named.map(({ operation }) => operation);
  const meant = new Set(operationsOf(asked, operations, () => new Map()));
  return named.filter(({ operation }) => meant.has(operation));
}

function only(api: Api, chosen: readonly NamedOperation[]): Api {
  const operations = new Set(chosen.map(({ operation }): Operation => operation));
  const places = [...operations].map(({ folder, name }) => [...folder, name]);
  return {
    ...api,
    operations: [...operations],
    diagnostics: api.diagnostics.filter(({ place }) =>
      places.some((names) => names.every((name, depth) => place.path[depth] === name)),
    ),
  };
}

function overview(api: Api, named: readonly NamedOperation[]): readonly string[] {
  const width = Math.min(48, Math.max(...named.map(({ name }) => name.length)));
  const lines = named.map(({ operation, folder, name }, index) => {
    const heading = folder.join('.') || '(root)';
    const start =
      named[index - 1]?.folder.join('.') === folder.join('.') ? [] : ['', styled('bold', heading)];
    const codes = operation.failures.filter(({ code }) => code !== undefined).length;
    const facts = [
      count(operation.failures.length, 'failure'),
      count(codes, 'code'),
      ...(operation.deprecated ? ['deprecated'] : []),
    ];
    return [
      ...start,
      `  ${name.padEnd(width)}  ${visible(operation.id)}  ${styled('dim', facts.join(', '))}`,
    ].join('\n');
  });
  return [
    `${styled('bold', visible(api.name))}  ${api.baseUrl ?? 'no base URL'}  ${named.length} operations`,
    ...lines,
    '',
    ...diagnosticLines(api.diagnostics, 5),
  ];
}

function notFound(collection: string, asked: string, named: readonly NamedOperation[]) {
  const near = nearNames(asked, named);
  const guess = near.length === 0 ? '' : `Perhaps ${near.join(' or ')}? `;
  return {
    code: 'operation-not-found' as const,
    message: `${collection} has no operation “${asked}”.`,
    place: collection,
    hint: `${guess}Run explain without an operation for the list; a name, module.name, or "METHOD /path" will do.`,
  };
}

/** Functions that somebody may have meant: three at most, those first whose names have what was asked for in them. */
function nearNames(asked: string, named: readonly NamedOperation[]): readonly string[] {
  const wanted = asked.toLowerCase();
  return named
    .map(({ folder, name }) => ({
      whole: [...folder, name].join('.'),
      away: name.toLowerCase().includes(wanted) ? 0 : distance(name.toLowerCase(), wanted),
    }))
    .filter(({ away }) => wanted !== '' && away <= Math.min(3, wanted.length / 3))
    .toSorted((a, b) => a.away - b.away)
    .map(({ whole }) => whole)
    .slice(0, 3);
}
