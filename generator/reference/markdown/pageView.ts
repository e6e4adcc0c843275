import type { FailureRow, OperationPage, ParameterGroup, ResponsePart } from '../page.ts';
import { untoldPrerequisites } from '../untold.ts';
import { codeBlock, codeSpan, escapedLine, escapedText } from './escape.ts';
import { rowLines, type Describe } from './rowLines.ts';

/** What the template of a page may say: all of it Markdown already. */
export function pageView(page: OperationPage, packageName: string, describe: Describe) {
  const { folder, functionName, failures, errorEnum } = page;
  const [sample] = page.samples;
  return {
    title: escapedText(page.title),
    up: '../'.repeat(folder.length),
    source: encodeURI(['src', ...folder, `${functionName}.ts`].join('/')),
    request: codeBlock(`${page.method} ${page.url}`, 'http'),
    import: `import { ${functionName} } from '${[packageName, ...folder].join('/')}';`,
    description: describe(page.description),
    deprecated: page.deprecated,
    facts: listText(factLines(page)),
    prerequisites: listText(untoldPrerequisites(page).map(escapedLine)),
    groups: page.groups.map((group) => groupView(group, describe)),
    responses: page.responses.map((part) => responseView(part, describe)),
    errorEnum,
    failures: failures.map((failure) => failureRow(failure, errorEnum)).join('\n'),
    sample: sample === undefined ? undefined : codeBlock(sample.program.trimEnd(), 'ts'),
  };
}

function factLines(page: OperationPage): readonly string[] {
  const { scopes, rateLimit, auth, notes } = page;
  return [
    ...(scopes.length === 0 ? [] : [`Scopes: ${scopes.map(codeSpan).join(', ')}`]),
    ...(rateLimit === undefined ? [] : [`Rate limit: ${escapedLine(rateLimit)}`]),
    ...(auth === undefined
      ? []
      : [
          `Auth: ${auth
            .split('`')
            .map((text, at) => (at % 2 === 1 ? codeSpan(text) : escapedText(text)))
            .join('')}`,
        ]),
    ...notes,
  ];
}

const placeNames = {
  path: 'Path parameters',
  query: 'Query parameters',
  headers: 'Headers',
  body: 'Body',
} as const;

function groupView(group: ParameterGroup, describe: Describe) {
  const { place, mediaType, required, type, rows, document } = group;
  const facts = [
    ...(mediaType === undefined ? [] : [codeSpan(mediaType)]),
    ...(type === undefined ? [] : [escapedText(type)]),
    ...(place === 'body' ? [required ? '**required**' : 'optional'] : []),
  ];
  return {
    name: placeNames[place],
    facts: facts.join(', '),
    rows: rowLines(rows, describe),
    document: document === undefined ? undefined : codeBlock(document.trim(), 'graphql'),
  };
}

function responseView(part: ResponsePart, describe: Describe) {
  const { status, content, headers, rows, type, example, description } = part;
  const facts = [
    content,
    ...(type === undefined ? [] : [escapedText(type)]),
    ...(headers.length === 0 ? [] : [`with the headers ${headers.map(codeSpan).join(', ')}`]),
  ];
  return {
    status,
    facts: facts.join(', '),
    description: describe(description),
    rows: rowLines(rows, describe),
    example:
      example === undefined ? undefined : codeBlock(example, /^[[{]/.test(example) ? 'json' : ''),
  };
}

/** A row of the table of failures, which has no columns of codes where there is none. */
function failureRow(failure: FailureRow, errorEnum: string | undefined): string {
  const { status, code, messages, member = '', truncated } = failure;
  const told = messages.map((message, index) => {
    const cut = truncated && index === messages.length - 1 ? ' … (cut off in the collection)' : '';
    return cell(escapedText(message)) + cut;
  });
  const cells = [
    status,
    ...(errorEnum === undefined ? [] : [cell(codeSpan(String(code ?? '')))]),
    told.join(' · '),
    // The enum is named above the table: with it, a member is wider than a page.
    ...(errorEnum === undefined ? [] : [codeSpan(member.replace(`${errorEnum}.`, ''))]),
  ];
  return `|${cells.map((one) => (one === '' ? ' ' : ` ${one} `)).join('|')}|`;
}

function listText(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** What may stand in a cell of a table: code does not hide its pipes (https://github.github.com/gfm/#example-200). */
function cell(text: string): string {
  return text.includes('|') ? text.replaceAll(/(?<!\\)\|/g, String.raw`\|`) : text;
}
