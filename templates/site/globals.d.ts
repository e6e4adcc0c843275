/** What the scripts share with what they load. */
declare var searchIndex: readonly SearchEntry[] | undefined;

/** As `generator/site/searchIndex.ts` writes it. */
type SearchEntry = readonly [
  href: string,
  method: string,
  title: string,
  url: string,
  functionName: string,
  folder: string,
  failures: readonly SearchFailure[],
];

type SearchFailure = readonly [href: string, status: string, code: string, message: string];

/** https://www.w3.org/TR/trusted-types/; absent in browsers that do not know it. */
declare var trustedTypes:
  | {
      createPolicy(
        name: string,
        rules: { createScriptURL(address: string): string },
      ): { createScriptURL(address: string): unknown };
    }
  | undefined;
