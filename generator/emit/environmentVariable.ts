/**
 * The environment variable that programs read a credential from: README and samples name the same one.
 *
 * @param what of the API's: `TOKEN`.
 * @example environmentVariable('zoom-api-client', 'TOKEN') // 'ZOOM_API_TOKEN'
 */
export function environmentVariable(packageName: string, what: string): string {
  const words = packageName
    .replace(/^@[^/]*\//, '')
    .replace(/-client$/, '')
    .toUpperCase()
    .replaceAll(/[^A-Z\d]+/g, '_')
    .replaceAll(/^_|_$/g, '');
  const prefix = /^[A-Z]/.test(words) ? words : `API_${words}`.replace(/_$/, '');
  return `${prefix}_${what}`;
}
