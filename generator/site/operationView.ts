import type { OperationPage, ParameterGroup, Reference, ResponsePart } from '../reference/page.ts';
import { untoldPrerequisites } from '../reference/untold.ts';
import { anchorsOfPage, hrefOf } from './anchors.ts';
import { codeHtml } from './codeHtml.ts';
import { failureGroups, statusTitle, type FailureGroup } from './failureView.ts';
import type { Markdown } from './markdown.ts';
import { folderLink, methodClass, navBeside, type NavFolder } from './navigation.ts';
import { linkTo } from './pagePaths.ts';
import { rowViews, type RowContext, type RowView } from './rowView.ts';
import { samplesView, type SamplesView } from './samplesView.ts';
import type { SiteMap } from './siteMap.ts';
import { urlPieces, type UrlPiece } from './urlPieces.ts';

/** A page as its template prints it. Members that end in `Html` are safe HTML; all others are text. */
export interface OperationView {
  readonly title: string;
  readonly site: { readonly title: string; readonly packageName: string };
  /** The way to the site's root: `../../`. */
  readonly root: string;
  readonly index: string;
  readonly nav: NavFolder;
  readonly way: readonly { readonly title: string; readonly href: string }[];
  readonly method: string;
  readonly methodClass: string;
  readonly url: string;
  readonly urlPieces: readonly UrlPiece[];
  readonly descriptionHtml: string;
  readonly deprecated: boolean;
  readonly functionName: string;
  readonly moduleName: string;
  readonly authHtml: string;
  readonly scopes: readonly string[];
  readonly rateLimit: string;
  /** HTML, of those that the description does not tell. */
  readonly prerequisites: readonly string[];
  readonly sections: readonly { readonly href: string; readonly title: string }[];
  readonly groups: readonly GroupView[];
  readonly responses: readonly ResponseView[];
  /** HTML. */
  readonly notes: readonly string[];
  readonly failures: readonly FailureGroup[];
  readonly errorEnum: string;
  readonly samples: SamplesView;
  readonly itemHtml: string;
}

interface GroupView {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly mediaType: string;
  readonly required: boolean;
  readonly rows: readonly RowView[];
  readonly type: string;
  readonly documentHtml: string;
}

interface ResponseView {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly html: string;
  readonly content: string;
  readonly headers: readonly string[];
  readonly rows: readonly RowView[];
  readonly type: string;
}

/** What all pages share. */
export interface Site {
  readonly reference: Reference;
  readonly map: SiteMap;
  readonly markdown: Markdown;
}

const groupTitles = {
  path: 'Path parameters',
  query: 'Query parameters',
  headers: 'Headers',
  body: 'Body',
} as const satisfies Record<ParameterGroup['place'], string>;

/** One operation's page → what its template says. */
export function operationView(
  page: OperationPage,
  { reference, map, markdown }: Site,
): OperationView {
  const from = map.paths.get(page) ?? 'index.html';
  const context: RowContext = { anchors: anchorsOfPage(), markdown };
  const groups = page.groups.map((group) => groupView(group, context));
  const responses = page.responses.map((response) => responseView(response, context));
  const failures = failureGroups(page.failures, context.anchors);
  return {
    title: page.title,
    site: { title: reference.title, packageName: reference.packageName },
    root: '../'.repeat(from.split('/').length - 1),
    index: linkTo('index.html', { from }),
    nav: navBeside(page, reference.root, map),
    way: (map.ways.get(page) ?? []).map((folder) => ({
      title: folder.title,
      href: folderLink(folder, from, map),
    })),
    method: page.method,
    methodClass: methodClass(page.method),
    url: page.url,
    urlPieces: urlPieces(
      page.url,
      reference.baseUrl ?? '',
      groups.flatMap(({ rows }) => rows),
    ),
    descriptionHtml: markdown.text(page.description),
    deprecated: page.deprecated,
    functionName: page.functionName,
    moduleName: [reference.packageName, ...page.folder].join('/'),
    authHtml: markdown.note(page.auth ?? ''),
    scopes: page.scopes,
    rateLimit: page.rateLimit ?? '',
    prerequisites: untoldPrerequisites(page).map((text) => markdown.note(text)),
    sections: [
      ...groups,
      ...(responses.length > 0 ? [{ href: '#responses', title: 'Responses' }] : []),
      ...(failures.length > 0 ? [{ href: '#failures', title: 'Failures' }] : []),
      ...(page.item === undefined ? [] : [{ href: '#item', title: 'Collection item' }]),
    ].map(({ href, title }) => ({ href, title })),
    groups,
    responses,
    notes: page.notes.map((text) => markdown.note(text)),
    failures,
    errorEnum: page.errorEnum ?? '',
    samples: samplesView(page, context.anchors),
    itemHtml: codeHtml(page.item ?? ''),
  };
}

function groupView(group: ParameterGroup, context: RowContext): GroupView {
  const id = context.anchors(group.place);
  return {
    id,
    href: hrefOf(id),
    title: groupTitles[group.place],
    mediaType: group.mediaType ?? '',
    // Of the others, each row says so.
    required: group.required && group.place === 'body',
    rows: rowViews(group.rows, [group.place], context),
    type: group.type ?? '',
    documentHtml: codeHtml((group.document ?? '').trim()),
  };
}

function responseView(response: ResponsePart, context: RowContext): ResponseView {
  const id = context.anchors('response', response.status);
  return {
    id,
    href: hrefOf(id),
    title: statusTitle(response.status),
    html: context.markdown.note(response.description),
    content: response.content,
    headers: response.headers,
    rows: rowViews(response.rows, ['response', response.status], context),
    type: response.type ?? '',
  };
}
