import type { NamedApi, NamedOperation } from '../../naming/named.ts';
import { builtInLanguages } from '../../samples/languages.ts';
import { samplerOf } from '../../samples/samples.ts';
import { operationPage } from '../operationPage.ts';
import { describer } from './describer.ts';
import { pageView } from './pageView.ts';
import { template } from './template.ts';

/** The package is TypeScript, and so are its samples; the site has them in every language. */
const sampleLanguage = 'typescript';

/** What writes an operation's page as Markdown. */
export function pageWriter(named: NamedApi): (operation: NamedOperation) => string {
  const { api, packageName } = named;
  const languages = builtInLanguages().filter(({ name }) => name === sampleLanguage);
  const samplesOf = samplerOf(named, languages);
  const fill = template('operation');
  const describe = describer();
  return (operation) => {
    const page = operationPage(operation, { baseUrl: api.baseUrl, samples: samplesOf(operation) });
    return fill(pageView(page, packageName, describe));
  };
}
