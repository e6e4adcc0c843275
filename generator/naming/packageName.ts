/** Whether npm takes a name: https://docs.npmjs.com/cli/configuring-npm/package-json#name */
export function isPackageName(name: string): boolean {
  return /^(?:@[a-z\d~-][a-z\d._~-]*\/)?[a-z\d~-][a-z\d._~-]{0,213}$/.test(name);
}
