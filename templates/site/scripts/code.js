// Code: colours for what shows, and a button that copies.
{
  /** Longer than that, colours would take longer than reading. JSON's grammar is the one whose time grows no faster than the text. */
  const mostCharacters = 40_000;
  const mostOfJson = 200_000;
  /** The time of the others grows with the square of a line that is nothing but one text: an image in base 64. */
  const longLine = /.{2001}/;

  const status = document.createElement('p');
  status.className = 'unseen';
  status.setAttribute('role', 'status');
  document.body.append(status);

  /**
   * @param {string | Prism.Token | Prism.TokenStream} token
   * @returns {Node}
   */
  const nodeOf = (token) => {
    if (typeof token === 'string') return document.createTextNode(token);
    if (Array.isArray(token)) {
      const all = document.createDocumentFragment();
      all.append(...token.map(nodeOf));
      return all;
    }
    const span = document.createElement('span');
    span.className = `token ${token.type}`;
    span.append(nodeOf(token.content));
    return span;
  };

  /** @param {Element} figure */
  const colour = (figure) => {
    if (!(figure instanceof HTMLElement)) return;
    const { code: name = '', coloured } = figure.dataset;
    const code = figure.querySelector('code');
    const text = code?.textContent ?? '';
    const grammar = Object.hasOwn(Prism.languages, name) ? Prism.languages[name] : undefined;
    if (code === null || coloured !== undefined) return;
    if (text.length > (name === 'json' ? mostOfJson : mostCharacters)) return;
    if (name !== 'json' && longLine.test(text)) return;
    if (typeof grammar !== 'object') return;
    figure.dataset.coloured = '';
    code.replaceChildren(...Prism.tokenize(text, grammar).map(nodeOf));
  };

  /** @param {string} text */
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Over plain http there is no clipboard but that of a selection.
      const area = document.createElement('textarea');
      area.value = text;
      area.className = 'unseen';
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
    }
  };

  /**
   * @param {Element} place
   * @param {string} what
   * @param {() => string} text
   */
  const addButton = (place, what, text) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.setAttribute('aria-label', `Copy ${what}`);
    button.addEventListener('click', async () => {
      const before = document.activeElement;
      await copy(text());
      if (before instanceof HTMLElement) before.focus();
      button.textContent = 'Copied';
      status.textContent = `Copied ${what}`;
      setTimeout(() => {
        button.textContent = 'Copy';
        status.textContent = '';
      }, 1500);
    });
    place.append(button);
  };

  const seen = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      seen.unobserve(target);
      colour(target);
    }
  });
  for (const figure of document.querySelectorAll('[data-code]')) {
    addButton(figure, 'code', () => figure.querySelector('code')?.textContent ?? '');
    seen.observe(figure);
  }
  for (const address of document.querySelectorAll('[data-copy]')) {
    if (!(address instanceof HTMLElement)) continue;
    addButton(address, 'address', () => address.dataset.copy ?? '');
  }
}
