import type { Api } from '../api/index.ts';
import { removedSecrets } from './diagnostics.ts';
import { isMasked, redact } from './redact.ts';
import { redactSecurity } from './redactOperation.ts';
import type { SecretRemover } from './removeSecrets.ts';

/**
 * What a collection says of itself, without secrets; its operations are taken for plain already.
 *
 * @param remove takes secrets out of one text.
 * @param pointer where the collection stands in its file.
 */
export function redactApi(api: Api, remove: SecretRemover, pointer: string): Api {
  const { operations, ...rest } = api;
  const { data, removed } = redact(rest, remove);
  const { baseUrl, security, diagnostics, ...plain } = data;
  return {
    ...plain,
    ...(baseUrl === undefined || isMasked(baseUrl) ? {} : { baseUrl }),
    security: redactSecurity(security),
    operations,
    diagnostics:
      removed.length === 0
        ? diagnostics
        : [removedSecrets([...new Set(removed)].toSorted(), [], pointer), ...diagnostics],
  };
}
