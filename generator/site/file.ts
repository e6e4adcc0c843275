/** One file of the site, as data: nothing is on disk yet. */
export interface SiteFile {
  /** Path within the site, with `/`; it never leaves the site's folder. */
  readonly path: string;
  readonly text: string;
}
