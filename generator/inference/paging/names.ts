/*
 * The names that vendors give to what pages are turned by: in lower case, without what separates words.
 */

/** Parameters that take what an answer gave. */
export const tokenParameters =
  /^(?:(?:next)?page(?:token|cursor)|next(?:token|cursor|key)?|cursor|after|aftercursor|marker|continuation(?:token)?|pagination(?:token|key)|pagingtoken|scrollid|bookmark)$/;

/** What an answer gives for them. */
export const tokens =
  /^(?:next(?:page)?(?:token|cursor|marker|key)|endcursor|continuationtoken|pagination(?:token|key)|pagingtoken|scrollid|bookmark)$/;

/** Parameters that take the id of the last item. */
export const lastParameters = /^startingafter$/;

/** Whether there is more. */
export const mores = /^(?:hasmore|hasnext|more|hasnextpage|moreresults)$/;

/** Addresses of the next page. */
export const links = /^(?:next|nextlink|nexturl|nexthref|nextpage(?:url|link)?|odatanextlink)$/;

/** Parameters that take the number of a page. */
export const pageParameters = /^(?:page(?:number|no|num|index)?|currentpage)$/;

/** The number of the page at hand. */
export const pageNumbers = /^(?:page(?:number|no|num|index)?|currentpage)$/;

/** The number of all pages. */
export const pageCounts =
  /^(?:pagecount|(?:total|num|number|last|max)(?:of)?pages?|pages|pagestotal|totalpagecount)$/;

/** Parameters that take a number of items to leave out. */
export const offsetParameters = /^(?:offset|skip|startat|pageoffset)$/;

/** The number of all items. */
export const totals = /^(?:total(?:count|records|results|items|size|elements|rows)?|recordstotal)$/;

/** Parameters that take the number of items a page has. */
export const sizes =
  /^(?:perpage|pagesize|limit|size|pagelimit|maxresults|maxitems|count|top|take)$/;
