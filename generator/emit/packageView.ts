import { placeholders } from '../inference/prose/placeholders.ts';
import { pagingOf } from '../inference/paging/paging.ts';
import { operationsIn, type NamedApi, type NamedOperation } from '../naming/named.ts';
import { credentialsView } from './credentialsView.ts';
import { streamOf } from './descriptor.ts';
import { exampleOf, firstTemplate, isPlainName } from './exampleOperation.ts';
import { rateLimitClassesIn } from './rateLimitClasses.ts';
import { codeText, markdownText, oneLine, propertyName } from './text.ts';

/** What the templates may say. Text from the collection is encoded here, for Markdown. */
export function packageView(named: NamedApi) {
  const operations = operationsIn(named.root);
  const example = exampleOf(operations);
  const credentials = credentialsView(named);
  const classes = rateLimitClassesIn(named);
  return {
    packageName: named.packageName,
    version: named.version,
    title: markdownText(named.api.name),
    description: `Typed client of ${oneLine(named.api.name)}, generated from its Postman collection`,
    baseUrl:
      named.api.baseUrl === undefined ? undefined : `\`${named.api.baseUrl.replaceAll('`', '')}\``,
    imports: importLines(named.packageName, credentials.imports, example),
    clientArguments: clientArguments(credentials.call, named.api.baseUrl === undefined),
    credentials,
    example,
    paged: pagedView(named, credentials.imports),
    messages: messagesView(named, credentials.imports),
    classes: classes.map(codeText).join(', '),
    limits: `${propertyName(classes[0] ?? 'default')}: { perSecond: 10 }`,
    stream: streamText(operations),
    files: filesView(named, credentials.imports),
    folders: folderRows(named),
    operationCount: countText(operations.length, 'operation'),
    errorCodeCount: countText(
      operations
        .flatMap(({ operation }) => operation.failures)
        .filter(({ code }) => code !== undefined).length,
      'documented error code',
    ),
  };
}

/** `1 operation`, `4 operations`. */
function countText(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function importLines(
  packageName: string,
  auth: readonly string[],
  example: ReturnType<typeof exampleOf>,
): readonly string[] {
  const fromRoot = [...auth, 'createClient'];
  const line = (names: readonly string[], module: string) =>
    `import { ${names.join(', ')} } from '${packageName}${module}';`;
  if (example === undefined || example.folder.length === 0) {
    return [line([...fromRoot, ...(example?.imports ?? [])], '')];
  }
  return [line(fromRoot, ''), line(example.imports, `/${example.folder.join('/')}`)];
}

/** An operation that comes in pages, as the README shows how to go through them. */
function pagedView(named: NamedApi, auth: readonly string[]) {
  const example = exampleOf(
    operationsIn(named.root).filter(({ operation }) => pagingOf(operation) !== undefined),
  );
  if (example === undefined) return undefined;
  const module = [named.packageName, ...example.folder].join('/');
  return {
    imports: [
      `import { ${[...auth, 'createClient'].join(', ')} } from '${named.packageName}';`,
      `import { paginate } from '${named.packageName}/runtime';`,
      `import { ${example.name} } from '${module}';`,
    ],
    name: example.name,
    arguments: example.arguments,
  };
}

/** How a stream is read, as code in a line; undefined where no operation gives one. */
function streamText(operations: readonly NamedOperation[]): string | undefined {
  const example = exampleOf(
    operations.filter(({ operation }) => streamOf(operation) !== undefined),
  );
  return (
    example && codeText(`for await (const part of await ${example.name}(${example.arguments}))`)
  );
}

/** What there is to say of files and bytes that are sent, and an operation that gives some. */
function filesView(named: NamedApi, auth: readonly string[]) {
  const operations = operationsIn(named.root);
  const bodies = operations.map(({ operation }) => operation.requestBody);
  const sentInForms = bodies.some(
    (body) => body?.kind === 'multipart' && body.fields.some(({ encoding }) => encoding === 'file'),
  );
  const sentAsBytes = bodies.some((body) => body?.kind === 'binary');
  const example = exampleOf(
    operations.filter(({ operation }) => operation.responses.some(({ kind }) => kind === 'binary')),
  );
  if (!sentInForms && !sentAsBytes && example === undefined) return undefined;
  const given = example && {
    name: example.name,
    arguments: example.arguments,
    imports: importLines(named.packageName, auth, { ...example, imports: [example.name] }),
  };
  return { sent: sentInForms || sentAsBytes, sentAsBytes, given };
}

/** An operation whose messages have values in them, as the README shows how to get at one. */
function messagesView(named: NamedApi, auth: readonly string[]) {
  const example = exampleOf(
    operationsIn(named.root).filter(({ operation }) => firstTemplate(operation) !== undefined),
  );
  const detail = placeholders(example?.template ?? '').find(isPlainName);
  if (example === undefined || detail === undefined) return undefined;
  const { packageName } = named;
  const shown = { ...example, imports: [example.name, example.messagesName] };
  return {
    imports: [
      ...importLines(packageName, auth, shown),
      `import { messageDetails } from '${packageName}/runtime';`,
    ],
    name: example.name,
    arguments: example.arguments,
    messagesName: example.messagesName,
    template: codeText(example.template ?? ''),
    detail,
  };
}

function clientArguments(auth: string | undefined, needsBaseUrl: boolean): string {
  const members = [
    ...(auth === undefined ? [] : [`auth: ${auth}`]),
    ...(needsBaseUrl ? ["baseUrl: 'https://api.example.com'"] : []),
  ];
  if (!members.some((member) => member.includes('\n')))
    return members.length === 0 ? '' : `{ ${members.join(', ')} }`;
  const lines = members.flatMap((member) => `${member},`.split('\n').map((line) => `  ${line}`));
  return ['{', ...lines, '}'].join('\n');
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
