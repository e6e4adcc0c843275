/** The way to a member of an answer: `['meta', 'next_cursor']`. */
export type Way = readonly string[];

/** How an operation gives a long list bit by bit, as its collection shows. */
export type Pages = {
  /** The list in the answer; empty where the answer is the list. */
  readonly items: Way;
} & (
  | {
      /** The answer has the parameter's next value; nothing, an empty text, or 0, at the end. */
      readonly by: 'token';
      readonly parameter: string;
      readonly token: Way;
    }
  | {
      /** The last item has the parameter's next value, as long as the answer says that there is more. */
      readonly by: 'last';
      readonly parameter: string;
      readonly token: Way;
      readonly more: Way;
    }
  | {
      /** The parameter counts pages, or the items before this one. */
      readonly by: 'page' | 'offset';
      readonly parameter: string;
      /** Where the answer has the number of this page. */
      readonly at?: Way;
      /** Where the answer has the number of all pages, or of all items. */
      readonly all?: Way;
      /** The parameter that says how many items a page has. */
      readonly size?: string;
    }
  | {
      /** The answer has the next page's address: there, or in its header `Link` (RFC 8288). */
      readonly by: 'link';
      readonly link?: Way;
    }
);

declare const paged: unique symbol;

/** Marks the success of an operation that `paginate` goes through, with the type of its items; at run time it is nothing. */
export interface Paged<Item> {
  readonly [paged]: Item;
}
