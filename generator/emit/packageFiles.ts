import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { operationsIn, type NamedApi, type NamedOperation } from '../naming/named.ts';
import { responseTypes } from './operationTypes.ts';
import { requestExample } from './requestExample.ts';
import { templatesFolder } from './templates.ts';
import type { File } from './file.ts';

/**
 * The files in which only words vary: package.json, README, CHANGELOG, tsconfig. Handlebars runs isolated, strict, and
 * with its own helpers only, so that a template cannot reach anything but its view.
 */
export function packageFiles(named: NamedApi): readonly File[] {
  const handlebars = Handlebars.create();
  handlebars.registerHelper(
    'json',
    (value: unknown) => new Handlebars.SafeString(JSON.stringify(value)),
  );
  const view = viewOf(named);
  return ['package.json', 'tsconfig.json', 'README.md', 'CHANGELOG.md'].map((path) => {
    const template = readFileSync(join(templatesFolder, 'package', `${path}.hbs`), 'utf8');
    const fill = handlebars.compile(template, {
      strict: true,
      noEscape: true,
      knownHelpersOnly: true,
      knownHelpers: { json: true },
    });
    return { path, text: fill(view), format: path.endsWith('.json') };
  });
}

/** What the templates may say. Text from the collection is encoded here, for Markdown. */
function viewOf(named: NamedApi) {
  const operations = operationsIn(named.root);
  const example = exampleOf(operations);
  const auth = authExample(named);
  return {
    packageName: named.packageName,
    title: markdownText(named.api.name),
    description: `Typed client of ${oneLine(named.api.name)}, generated from its Postman collection`,
    baseUrl:
      named.api.baseUrl === undefined ? undefined : `\`${named.api.baseUrl.replaceAll('`', '')}\``,
    imports: importLines(named.packageName, auth?.import, example),
    clientArguments: clientArguments(auth?.call, named.api.baseUrl === undefined),
    example,
    folders: folderRows(named),
    operationCount: operations.length,
    errorCodeCount: operations
      .flatMap(({ operation }) => operation.failures)
      .filter(({ code }) => code !== undefined).length,
  };
}

/** The operation that shows most: in a folder, with error codes that all have their whole message, and short. */
function exampleOf(operations: readonly NamedOperation[]) {
  const whole = ({ operation, errorMembers }: NamedOperation) =>
    errorMembers.length > 0 && operation.failures.every(({ truncated }) => !truncated);
  const best =
    operations.find((named) => named.folder.length > 0 && whole(named)) ??
    operations.find((named) => named.folder.length > 0) ??
    operations[0];
  if (best === undefined) return undefined;
  const request = requestExample(best);
  return {
    name: best.name,
    typeName: best.typeName,
    fails: best.operation.failures.length > 0,
    folder: best.folder,
    imports: [best.name, ...(best.errorMembers.length === 0 ? [] : [`${best.typeName}ErrorCode`])],
    arguments: request === '' ? 'client' : `client, ${request}`,
    member: best.errorMembers[0]?.name,
    returnsData: responseTypes(best).type !== 'void',
  };
}

function importLines(
  packageName: string,
  auth: string | undefined,
  example: ReturnType<typeof exampleOf>,
): readonly string[] {
  const fromRoot = [...(auth === undefined ? [] : [auth]), 'createClient'];
  const line = (names: readonly string[], module: string) =>
    `import { ${names.join(', ')} } from '${packageName}${module}';`;
  if (example === undefined || example.folder.length === 0) {
    return [line([...fromRoot, ...(example?.imports ?? [])], '')];
  }
  return [line(fromRoot, ''), line(example.imports, `/${example.folder.join('/')}`)];
}

function clientArguments(auth: string | undefined, needsBaseUrl: boolean): string {
  const members = [
    ...(auth === undefined ? [] : [`auth: ${auth}`]),
    ...(needsBaseUrl ? ["baseUrl: 'https://api.example.com'"] : []),
  ];
  return members.length === 0 ? '' : `{ ${members.join(', ')} }`;
}

function authExample({
  api,
}: NamedApi): { readonly import: string; readonly call: string } | undefined {
  const kinds = [api.security, ...api.operations.map(({ security }) => security)];
  const security = kinds.find(({ type }) => type !== 'none' && type !== 'unspecified');
  switch (security?.type) {
    case 'bearer':
    case 'oauth2':
      return {
        import: 'bearer',
        call: 'bearer(() => process.env.API_TOKEN ?? "")'.replaceAll('"', "'"),
      };
    case 'basic':
      return { import: 'basic', call: "basic('user', 'password')" };
    case 'apiKey':
      return {
        import: 'apiKey',
        call: `apiKey(${JSON.stringify(security.name).replaceAll("'", '').replaceAll('"', "'")}, () => process.env.API_KEY ?? '', '${security.in}')`,
      };
    default:
      return undefined;
  }
}

function folderRows({ root }: NamedApi) {
  const rows = (folder: NamedApi['root']): readonly { path: string; operations: string }[] => [
    ...(folder.operations.length === 0
      ? []
      : [
          {
            path: folder.path.length === 0 ? '(root)' : folder.path.join('.'),
            operations: folder.operations.map(({ name }) => `\`${name}\``).join(', '),
          },
        ]),
    ...folder.folders.flatMap(rows),
  ];
  return rows(root);
}

function oneLine(text: string): string {
  return text
    .replaceAll(/[\0-\u001F\u007F\s]+/g, ' ')
    .trim()
    .slice(0, 200);
}

/** A name in Markdown: shown as it is, never markup (https://spec.commonmark.org/0.31.2/#backslash-escapes). */
function markdownText(text: string): string {
  return oneLine(text).replaceAll(/[\\`*_{}[\]<>()#+!|&~]/g, String.raw`\$&`);
}
