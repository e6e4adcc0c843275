/**
 * What imports another module of the package: `zoom/meetings` for `meetings` → `zoom/sessions` for `sessions`; a relative path
 * has its end changed.
 *
 * @returns undefined where the text does not tell how.
 */
export function specifierText(
  specifier: string,
  from: string,
  to: string,
  names: { readonly before: string; readonly after: string },
): string | undefined {
  if (specifier === names.before || specifier.startsWith(`${names.before}/`)) {
    return [names.after, ...partsOf(to)].join('/');
  }
  if (from === to) return specifier;
  const [, start = '', end = ''] = /^(.*?)((?:\/index)?(?:\.[cm]?[jt]s)?)$/.exec(specifier) ?? [];
  const parts = start.split('/');
  const old = partsOf(from);
  const tail = parts.splice(parts.length - old.length, old.length);
  if (tail.join('/') !== old.join('/')) return undefined;
  return [...parts, ...partsOf(to)].join('/') + end;
}

function partsOf(path: string): readonly string[] {
  return path === '' ? [] : path.split('.');
}
