import type { NamedApi, NamedOperation } from '../../naming/named.ts';
import { builtInLanguages } from '../../samples/languages.ts';
import { samplerOf } from '../../samples/samples.ts';
import { operationPage } from '../operationPage.ts';
import { describer } from './describer.ts';
import { pageView } from './pageView.ts';
import { template } from './template.ts';

/** What pages are asked for, as plain data: another thread may write them. */
export interface PagesAsked {
  /** The Api but for its operations. */
  readonly named: NamedApi;
  readonly operations: readonly NamedOperation[];
}

/** The package is TypeScript, and so are its samples; the site has them in every language. */
const sampleLanguage = 'typescript';

/** The pages of some operations, as Markdown, in their order. */
export function writePages({ named, operations }: PagesAsked): readonly string[] {
  const { api, packageName } = named;
  const languages = builtInLanguages().filter(({ name }) => name === sampleLanguage);
  const samplesOf = samplerOf(named, languages);
  const fill = template('operation');
  const describe = describer();
  return operations.map((one) => {
    const page = operationPage(one, { baseUrl: api.baseUrl, samples: samplesOf(one) });
    return fill(pageView(page, packageName, describe));
  });
}
