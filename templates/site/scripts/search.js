// Search over titles, addresses, functions, error codes and messages. The index is a script, because a page that was opened as
// a file cannot fetch; it is loaded when it is first asked for.
// https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
{
  /** @typedef {{ readonly href: string, readonly score: number, readonly entry: SearchEntry, readonly failure?: SearchFailure }} Found */

  const mostFound = 30;

  /**
   * How well all the words are met: at the beginning of a word counts more than inside of one; undefined where one is missing.
   *
   * @param {readonly string[]} words
   * @param {readonly (readonly [text: string, weight: number])[]} texts
   */
  const scoreOf = (words, texts) => {
    let sum = 0;
    for (const word of words) {
      let best = 0;
      for (const [text, weight] of texts) {
        const at = text.indexOf(word);
        if (at === -1) continue;
        const isWhole = text === word;
        const isStart = at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
        best = Math.max(best, weight * (isWhole ? 4 : isStart ? 2 : 1));
      }
      if (best === 0) return undefined;
      sum += best;
    }
    return sum;
  };

  /**
   * @param {readonly SearchEntry[]} entries
   * @param {string} query
   * @returns {readonly Found[]}
   */
  const search = (entries, query) => {
    const words = query
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '');
    if (words.length === 0) return [];
    /** @type {Found[]} */
    const found = [];
    for (const entry of entries) {
      const [href, method, title, url, name, folder, failures] = entry;
      const own = /** @type {const} */ ([
        [title.toLowerCase(), 10],
        [name.toLowerCase(), 9],
        [url.toLowerCase(), 5],
        [folder.toLowerCase(), 3],
        [method.toLowerCase(), 3],
      ]);
      const score = scoreOf(words, own);
      if (score !== undefined) found.push({ href, score, entry });
      for (const failure of failures) {
        const [anchor, status, code, message] = failure;
        const texts = /** @type {const} */ ([
          [code.toLowerCase(), 8],
          [message.toLowerCase(), 4],
          [status.toLowerCase(), 4],
        ]);
        // Some word has to speak of the failure; the rest may speak of its operation.
        if (!words.some((word) => texts.some(([text]) => text.includes(word)))) continue;
        const met = scoreOf(words, [
          ...texts,
          ...own.map(([text, weight]) => /** @type {const} */ ([text, weight / 10])),
        ]);
        if (met !== undefined) found.push({ href: href + anchor, score: met, entry, failure });
      }
    }
    return found.toSorted((one, other) => other.score - one.score).slice(0, mostFound);
  };

  /**
   * @param {string} className
   * @param {string} text
   */
  const span = (className, text) => {
    const element = document.createElement('span');
    element.className = className;
    element.textContent = text;
    return element;
  };

  /**
   * @param {Found} found
   * @param {string} root
   * @param {number} index
   */
  const option = ({ href, entry, failure }, root, index) => {
    const [, method, title, url, , folder] = entry;
    const link = document.createElement('a');
    link.href = root + href;
    link.id = `result.${index}`;
    link.tabIndex = -1;
    link.setAttribute('role', 'option');
    link.setAttribute('aria-selected', 'false');
    const badge = span(`method method-${method.toLowerCase()}`, method);
    if (failure === undefined) {
      link.append(badge, span('title', title), span('where', url));
    } else {
      const [, status, code, message] = failure;
      link.append(
        span('method failure', code === '' ? status.slice(0, 3) : code),
        span('title', message),
        span('where', [status, title, folder].filter((text) => text !== '').join(' · ')),
      );
    }
    return link;
  };

  /** @returns {Promise<readonly SearchEntry[]>} */
  const indexAt = (/** @type {string} */ root) =>
    new Promise((resolve) => {
      const script = document.createElement('script');
      const address = `${root}assets/search-index.js`;
      const policy = globalThis.trustedTypes?.createPolicy('search-index', {
        createScriptURL: () => address,
      });
      // A browser with trusted types takes no text here.
      script.src = /** @type {string} */ (policy?.createScriptURL('') ?? address);
      script.addEventListener('load', () => resolve(globalThis.searchIndex ?? []));
      script.addEventListener('error', () => resolve([]));
      document.head.append(script);
    });

  const box = document.querySelector('[data-search]');
  const input = box?.querySelector('input');
  const list = box?.querySelector('[role=listbox]');
  const status = box?.querySelector('[role=status]');
  if (box instanceof HTMLElement && input && list instanceof HTMLElement && status) {
    const root = box.dataset.root ?? '';
    /** @type {Promise<readonly SearchEntry[]> | undefined} */
    let index;
    /** @type {HTMLAnchorElement[]} */
    let options = [];
    let current = -1;

    /** @param {number} at */
    const select = (at) => {
      current = at;
      for (const [number, link] of options.entries()) {
        link.setAttribute('aria-selected', String(number === at));
      }
      const link = options[at];
      if (link === undefined) return input.removeAttribute('aria-activedescendant');
      input.setAttribute('aria-activedescendant', link.id);
      link.scrollIntoView({ block: 'nearest' });
    };
    const close = () => {
      list.hidden = true;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    };
    const update = async () => {
      index ??= indexAt(root);
      const entries = await index;
      const query = input.value.trim();
      const found = search(entries, query);
      options = found.map((one, number) => option(one, root, number));
      list.replaceChildren(...options);
      const none = query !== '' && found.length === 0;
      status.textContent = none ? 'Nothing found' : query === '' ? '' : `${found.length} found`;
      status.classList.toggle('unseen', !none);
      if (query === '' || none) return close();
      list.hidden = false;
      input.setAttribute('aria-expanded', 'true');
      select(0);
    };

    box.hidden = false;
    input.addEventListener('input', update);
    input.addEventListener('focus', () => {
      if (input.value !== '') void update();
    });
    input.addEventListener('keydown', (event) => {
      const { length } = options;
      if (event.key === 'Escape') {
        input.value = '';
        void update();
      } else if (list.hidden || length === 0) {
        return;
      } else if (event.key === 'ArrowDown') {
        select((current + 1) % length);
      } else if (event.key === 'ArrowUp') {
        select((current - 1 + length) % length);
      } else if (event.key === 'Enter') {
        options[current]?.click();
        close();
      } else {
        return;
      }
      event.preventDefault();
    });
    box.addEventListener('focusout', (event) => {
      if (!(event.relatedTarget instanceof Node) || !box.contains(event.relatedTarget)) close();
    });
    document.addEventListener('keydown', (event) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      if (target instanceof HTMLElement && target.matches('input, textarea, select')) return;
      event.preventDefault();
      input.focus();
      input.select();
    });
  }
}
